filedesc://x.arc 0.0.0.0 20260305000000 text/plain 14
1 0 Example



https://post.example/1 1.2.3.4 20260305000000 text/html 413
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8

<html><head><title>Ferry is back</title></head><body><article><h1>Ferry is back</h1><p>The harbour ferry is running again after three weeks in the yard, the port authority said on Monday, and the first boat left at dawn.</p><p>Ferry is back “We have waited long enough,” said Ines Marrow, who sells fish on the north pier.</p></article></body></html>
