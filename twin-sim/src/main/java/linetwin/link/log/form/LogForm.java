package linetwin.link.log.form;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** How the file of a log is written. */
public sealed interface LogForm {
    /**
     * Fields with a separator between them (RFC 4180).
     *
     * @param separator between fields; told by the first line if it is not given
     * @param charset of the text; told by a byte order mark, and else UTF-8, if it is not given
     * @param names of the columns of a file without a header; empty if its first row is one
     */
    record Csv(Optional<Character> separator, Optional<Charset> charset, List<String> names) implements LogForm {
        public Csv {
            names = List.copyOf(names);
        }
    }

    /** XES (IEEE 1849-2016): traces of events, each with attributes. */
    record Xes() implements LogForm {}

    /**
     * OCEL 2.0 as JSON or XML: events, each of several objects.
     *
     * @param type of the objects that are items; without it all are
     */
    record Ocel(Optional<String> type) implements LogForm {}
}
