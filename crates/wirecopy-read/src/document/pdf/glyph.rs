//! The letters of a page, and where they stand.

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, interpret_page,
};
use hayro_syntax::Pdf;
use hayro_syntax::page::Page;

/// A page has at most so many letters; what is more is left out.
const MOST: usize = 200_000;
/// Beyond so many pictures a page is drawn of them.
const PICTURES: usize = 200;

/// A letter, or several that are set as one. Lengths are in points, from the page's upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Letter {
    pub(super) text: String,
    /// Where it begins and ends.
    pub(super) left: f64,
    pub(super) right: f64,
    /// Where its line stands.
    pub(super) base: f64,
    /// The size of its type.
    pub(super) size: f64,
}

/// Where a picture stands, in points from the page's upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Picture {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

impl Picture {
    pub(super) fn width(self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(self) -> f64 {
        self.bottom - self.top
    }
}

/// The letters of a page, in the order in which they are drawn.
#[derive(Clone, Debug, Default)]
pub(super) struct Letters {
    pub(super) all: Vec<Letter>,
    /// How many are drawn of which nothing says what they are.
    pub(super) unknown: usize,
    /// Where pictures are drawn.
    pub(super) pictures: Vec<Picture>,
    /// The height of the page.
    pub(super) height: f64,
}

/// Reads the letters of one page.
pub(super) fn letters(pdf: &Pdf, page: &Page<'_>) -> Letters {
    let cache = InterpreterCache::new();
    let turn = Affine::new(page.initial_transform(true).as_coeffs());
    let (width, height) = page.render_dimensions();
    let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let mut context = Context::new(turn, area, &cache, pdf.xref(), InterpreterSettings::default());
    let mut letters = Letters { height: f64::from(height), ..Letters::default() };
    interpret_page(page, &mut context, &mut letters);
    letters
}

impl Device<'_> for Letters {
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
    fn draw_image(&mut self, image: Image<'_, '_>, props: ImageDrawProps<'_>) {
        let area = Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        let Rect { x0: left, x1: right, y0: top, y1: bottom } = props.transform.transform_rect_bbox(area);
        if self.pictures.len() < PICTURES {
            self.pictures.push(Picture { left, right, top, bottom });
        }
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            if self.all.len() >= MOST {
                return;
            }
            let place = props.transform * glyph.transform();
            let advance = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(drawn) => drawn.advance_width(),
            };
            let advance = advance.map_or(500.0, f64::from);
            let [start, end, top] = [(0.0, 0.0), (advance, 0.0), (0.0, 1000.0)].map(|(x, y)| place * Point::new(x, y));
            let text = match glyph.as_unicode() {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(text)) => text,
                None => {
                    self.unknown += 1;
                    continue;
                }
            };
            let size = (top.x - start.x).hypot(top.y - start.y);
            // What runs upwards, or upside down, is a mark in the margin or across the page.
            let upright = (end.y - start.y).abs() <= size * 0.1 && end.x >= start.x;
            let is_here =
                [start.x, start.y, end.x, size].into_iter().all(f64::is_finite) && size > 0.5 && size < 2000.0;
            if upright && is_here {
                self.all.push(Letter { text: words(&text), left: start.x, right: end.x, base: start.y, size });
            }
        }
    }
}

/// The words of a letter: what is set as one, as the letters that it stands for; signs that are no text as spaces.
fn words(text: &str) -> String {
    let mut words = String::new();
    for c in text.chars() {
        match c {
            '\u{FB00}' => words.push_str("ff"),
            '\u{FB01}' => words.push_str("fi"),
            '\u{FB02}' => words.push_str("fl"),
            '\u{FB03}' => words.push_str("ffi"),
            '\u{FB04}' => words.push_str("ffl"),
            '\u{FB05}' | '\u{FB06}' => words.push_str("st"),
            '\u{AD}' => words.push('-'),
            '\u{A0}' => words.push(' '),
            c if c.is_control() || ('\u{E000}'..='\u{F8FF}').contains(&c) => {}
            c => words.push(c),
        }
    }
    words
}
