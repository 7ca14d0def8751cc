filedesc://cut_off.arc 127.0.0.1 20260303060000 text/plain 76
1 0 Harbour archive
URL IP-address Archive-date Content-type Archive-length

http://post.example/1 127.0.0.1 20260303060000 text/html 272
HTTP/1.1 200 OK
Content-Type: text/html

<html><head><title>Ferry is back</title></head><body><h1>Ferry is back</h1><p>The ferry of Port City sailed again on Tuesday, after a year at the quay.</p><p>The harbour said that fares would stay as they were.</p></body></html>
http://post.example/2 127.0.0.1 20260303060000 text/html 672
HTTP/1.1 200 OK
Content-Type: text/html

<html><head><title>Ferry is back</title></head><body><h1>Ferry is back</h1><p>The ferry of Port City sailed again on Tuesday, after a year at the quay.</p><p>The harbour said that fares would stay as they were.</p></body></html>