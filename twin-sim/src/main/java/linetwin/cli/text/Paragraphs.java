package linetwin.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Text in paragraphs, between which a line is empty. */
public final class Paragraphs {
    private final List<String> lines = new ArrayList<>();

    /** Adds a paragraph, if it has lines. */
    public Paragraphs add(List<String> paragraph) {
        if (!paragraph.isEmpty() && !lines.isEmpty()) {
            lines.add("");
        }
        lines.addAll(paragraph);
        return this;
    }

    public Paragraphs add(String... paragraph) {
        return add(List.of(paragraph));
    }

    public Paragraphs add(TextTable table) {
        return add(table.lines());
    }

    /** The text, without an end of its last line. */
    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines);
    }
}
