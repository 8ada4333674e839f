package linetwin.link.log.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The events of an XES log (IEEE 1849-2016), each a row of its attributes by key; those of its trace have {@code case:} before
 * their key. Attributes of attributes are passed over.
 */
final class XesRows implements LogRows {
    private static final String TRACE_PREFIX = "case:";
    private static final int MOST_ATTRIBUTES = 1_000;

    private final LogInput input;
    private final XmlLog xml;
    private ObjectNode trace = JsonNodeFactory.instance.objectNode();

    XesRows(LogInput input) {
        this.input = input;
        xml = new XmlLog(input, "XES");
    }

    @Override
    public Optional<LogRow> next() {
        while (xml.advance()) {
            if (xml.isBegin("event")) {
                return Optional.of(event());
            }
            if (xml.isBegin("trace")) {
                trace = JsonNodeFactory.instance.objectNode();
            } else if (xml.isBegin() && !xml.name().equals("log")) {
                attribute(trace, TRACE_PREFIX);
            }
        }
        return Optional.empty();
    }

    private LogRow event() {
        long line = xml.line();
        ObjectNode row = trace.deepCopy();
        while (xml.advance() && xml.isBegin()) {
            attribute(row, "");
        }
        return new LogRow(line, row);
    }

    /** Takes an attribute, and passes over what is inside. */
    private void attribute(ObjectNode row, String prefix) {
        String key = xml.attribute("key");
        String value = xml.attribute("value");
        if (!key.isEmpty() && !value.isEmpty()) {
            if (row.size() >= MOST_ATTRIBUTES) {
                throw new LogException(
                        input.name(), xml.line(), "has more than " + MOST_ATTRIBUTES + " attributes", Optional.empty());
            }
            row.put(prefix + key, value);
        }
        xml.skip();
    }

    @Override
    public LogInput input() {
        return input;
    }
}
