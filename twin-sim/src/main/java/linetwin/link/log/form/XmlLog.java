package linetwin.link.log.form;

import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import linetwin.model.telemetry.limit.Limits;

/** A log in XML, piece by piece. Nothing outside of the file is read: a document type is refused. */
final class XmlLog {
    private final LogInput input;
    private final String kind;
    private final XMLStreamReader xml;

    /** @param kind what it should be, such as {@code XES} */
    XmlLog(LogInput input, String kind) {
        this.input = input;
        this.kind = kind;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLReporter((message, type, detail, where) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refers to another file");
        });
        try {
            xml = factory.createXMLStreamReader(input.stream());
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private LogException refused(XMLStreamException e) {
        long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        String said = String.valueOf(e.getMessage());
        String reason = said.substring(said.lastIndexOf('\n') + 1)
                .replaceFirst("^Message: ", "")
                .strip();
        return new LogException(
                input.name(),
                line,
                "is no " + kind + " that can be read: "
                        + (reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason),
                Optional.of("Maybe the file is cut off, or of another kind: form: csv reads CSV."));
    }

    /** Goes on to the next begin or end of an element; false at the end of the file. */
    boolean advance() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new LogException(
                            input.name(),
                            line(),
                            "has a document type; must be " + kind + " without one",
                            Optional.empty());
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    /** Whether an element begins, or else ends. */
    boolean isBegin() {
        return xml.isStartElement();
    }

    /** Whether an element of this name begins. */
    boolean isBegin(String name) {
        return isBegin() && name().equals(name);
    }

    /** Whether an element of this name ends. */
    boolean isEnd(String name) {
        return !isBegin() && name().equals(name);
    }

    /** Of the element. */
    String name() {
        return xml.getLocalName();
    }

    /** Of the element that begins; empty if it is not there. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        if (value != null && value.length() > Limits.TEXT_CHARACTERS) {
            throw tooLong();
        }
        return value == null ? "" : value;
    }

    /** What is in the element that begins, which is passed with it. */
    String text() {
        try {
            String text = xml.getElementText();
            if (text.length() > Limits.TEXT_CHARACTERS) {
                throw tooLong();
            }
            return text.strip();
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private LogException tooLong() {
        return new LogException(
                input.name(),
                line(),
                "has a text of more than " + Limits.TEXT_CHARACTERS + " characters",
                Optional.empty());
    }

    /** Passes over what is inside of the element that begins. */
    void skip() {
        for (int depth = 1; depth > 0 && advance(); ) {
            depth += isBegin() ? 1 : -1;
        }
    }

    /** Where it is, from 1. */
    long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }
}
