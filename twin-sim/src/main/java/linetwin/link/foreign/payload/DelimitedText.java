package linetwin.link.foreign.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of fields with a separator between them; each line is a record. Fields may stand in quotation marks, of which two mean
 * one (RFC 4180), but hold no line break. An empty field is missing.
 *
 * @param names of the fields in their order; more fields than that are passed over
 */
public record DelimitedText(String separator, List<String> names) implements PayloadForm {
    private static final char QUOTE = '"';

    public DelimitedText {
        names = List.copyOf(names);
        if (separator.isEmpty() || separator.indexOf(QUOTE) >= 0) {
            throw new IllegalArgumentException("must have a separator other than quotation marks");
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("must have another name for each field");
        }
    }

    @Override
    public boolean isOfRecords() {
        return true;
    }

    @Override
    public JsonNode read(byte[] payload) throws ForeignFormatException {
        List<String> lines = PayloadForm.text(payload)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(RecordSelection.MOST + 1L)
                .toList();
        if (lines.size() > RecordSelection.MOST) {
            throw new ForeignFormatException("has more than " + RecordSelection.MOST + " lines");
        }
        ArrayNode records = JsonNodeFactory.instance.arrayNode();
        for (String line : lines) {
            records.add(named(fields(line)));
        }
        return records;
    }

    private ObjectNode named(List<String> fields) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isEmpty()) {
                record.put(names.get(i), fields.get(i));
            }
        }
        return record;
    }

    private List<String> fields(String line) throws ForeignFormatException {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at <= line.length() && fields.size() < names.size()) {
            StringBuilder field = new StringBuilder();
            at = line.startsWith("\"", at) ? quoted(line, at + 1, field) : plain(line, at, field);
            fields.add(field.toString());
        }
        return fields;
    }

    /** Each gives back where the next field begins, past the end of the line if there is none. */
    private int plain(String line, int from, StringBuilder field) {
        int end = line.indexOf(separator, from);
        field.append(line.substring(from, end < 0 ? line.length() : end).strip());
        return end < 0 ? line.length() + 1 : end + separator.length();
    }

    private int quoted(String line, int from, StringBuilder field) throws ForeignFormatException {
        int at = from;
        while (at < line.length()) {
            if (line.charAt(at) != QUOTE) {
                field.append(line.charAt(at++));
            } else if (line.startsWith("\"", at + 1)) {
                field.append(QUOTE);
                at += 2;
            } else {
                return plain(line, at + 1, new StringBuilder());
            }
        }
        throw new ForeignFormatException("has a quotation mark without an end");
    }
}
