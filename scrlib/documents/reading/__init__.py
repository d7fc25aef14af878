"""From the sections of a document to what it recommends, and to what it found where a heading or a label says so."""
