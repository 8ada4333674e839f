package linetwin.link.log.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import linetwin.model.telemetry.limit.Limits;

/**
 * The events of an XES log (IEEE 1849-2016), each a row of its attributes by key; those of its trace have {@code case:} before
 * their key. Attributes of attributes are passed over. Nothing outside of the file is read: a document type is refused.
 */
final class XesRows implements LogRows {
    private static final String TRACE_PREFIX = "case:";
    private static final int MOST_ATTRIBUTES = 1_000;

    private final LogInput input;
    private final XMLStreamReader xml;
    private ObjectNode trace = JsonNodeFactory.instance.objectNode();

    private XesRows(LogInput input) throws XMLStreamException {
        this.input = input;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLReporter((message, type, detail, where) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refers to another file");
        });
        xml = factory.createXMLStreamReader(input.stream());
    }

    static XesRows open(LogInput input) throws IOException {
        try {
            return new XesRows(input);
        } catch (XMLStreamException e) {
            input.close();
            throw refused(input, e);
        }
    }

    private static LogException refused(LogInput input, XMLStreamException e) {
        long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        String said = String.valueOf(e.getMessage());
        String reason = said.substring(said.lastIndexOf('\n') + 1)
                .replaceFirst("^Message: ", "")
                .strip();
        return new LogException(
                input.name(),
                line,
                "is no XES that can be read: "
                        + (reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason),
                Optional.of("Maybe the file is cut off, or of another kind: form: csv reads CSV."));
    }

    @Override
    public Optional<LogRow> next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new LogException(
                            input.name(), line(), "has a document type; must be XES without one", Optional.empty());
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    if (name.equals("event")) {
                        return Optional.of(event());
                    }
                    enter(name);
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw refused(input, e);
        }
    }

    private void enter(String name) throws XMLStreamException {
        if (name.equals("trace")) {
            trace = JsonNodeFactory.instance.objectNode();
        } else if (!name.equals("log")) {
            attribute(trace, TRACE_PREFIX);
        }
    }

    private LogRow event() throws XMLStreamException {
        long line = line();
        ObjectNode row = trace.deepCopy();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                attribute(row, "");
            }
        }
        return new LogRow(line, row);
    }

    /** Takes an attribute, and passes over what is inside. */
    private void attribute(ObjectNode row, String prefix) throws XMLStreamException {
        String key = xml.getAttributeValue(null, "key");
        String value = xml.getAttributeValue(null, "value");
        if (key != null && value != null && !value.isEmpty()) {
            if (row.size() >= MOST_ATTRIBUTES || key.length() + value.length() > Limits.TEXT_CHARACTERS) {
                throw new LogException(
                        input.name(),
                        line(),
                        "has more than " + MOST_ATTRIBUTES + " attributes, or one of more than "
                                + Limits.TEXT_CHARACTERS + " characters",
                        Optional.empty());
            }
            row.put(prefix + key, value);
        }
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    @Override
    public LogInput input() {
        return input;
    }
}
