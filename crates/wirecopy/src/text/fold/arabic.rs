//! Hamza on its seat: Cairo prints شئون and مسئول, Beirut شؤون and مسؤول.

/// A hamza over the letter before it, where it is typed as a mark of its own.
pub const HAMZA_ABOVE: char = '\u{654}';

/// Hamza by itself and over ya, which [`even_out`] has to see before they lose it.
pub const HAMZAS: [char; 2] = ['ء', 'ئ'];

/// Puts a hamza that was typed as a mark over the letter that it stands over; over others than ya it says nothing.
pub fn push_hamza(start: usize, out: &mut String) {
    if out[start..].ends_with('ي') {
        out.pop();
        out.push('ئ');
    }
}

/// Hamza before waw is a waw, whatever it sits on; a ya with hamza is a ya.
pub fn even_out(start: usize, out: &mut String) {
    if !out[start..].contains(HAMZAS) {
        return;
    }
    let letters: Vec<char> = out[start..].chars().collect();
    out.truncate(start);
    for (n, &letter) in letters.iter().enumerate() {
        out.push(match letter {
            'ء' | 'ئ' if letters.get(n + 1) == Some(&'و') => 'و',
            'ئ' => 'ي',
            _ => letter,
        });
    }
}
