package linetwin.link.log.form;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** The events of an OCEL 2.0 log in XML, as {@link OcelRows} has those in JSON. */
final class OcelXmlRows implements LogRows {
    private final LogInput input;
    private final XmlLog xml;
    private final OcelItems items;
    private final Queue<LogRow> waiting = new ArrayDeque<>();

    private OcelXmlRows(LogInput input, OcelItems items) {
        this.input = input;
        this.items = items;
        xml = new XmlLog(input, "OCEL");
    }

    /** @param before the same file, which is read to its end to know the type of each object */
    static OcelXmlRows open(LogInput input, LogInput before, OcelItems items) {
        XmlLog objects = new XmlLog(before, "OCEL");
        while (objects.advance()) {
            if (objects.isBegin("object")) {
                items.take(before, objects.attribute("id"), objects.attribute("type"));
            }
        }
        items.requireAny(before);
        return new OcelXmlRows(input, items);
    }

    @Override
    public Optional<LogRow> next() {
        while (waiting.isEmpty()) {
            if (!xml.advance()) {
                return Optional.empty();
            }
            if (xml.isBegin("event")) {
                waiting.addAll(event().rows(items));
            }
        }
        return Optional.of(waiting.remove());
    }

    private OcelEvent event() {
        OcelEvent event = new OcelEvent(xml.line());
        String id = xml.attribute("id");
        String activity = xml.attribute("type");
        String time = xml.attribute("time");
        while (xml.advance() && !xml.isEnd("event")) {
            if (xml.isBegin("attribute")) {
                String name = xml.attribute("name");
                event.put(name, xml.text());
            } else if (xml.isBegin("relationship")) {
                event.relate(xml.attribute("object-id"), xml.attribute("qualifier"));
            }
        }
        event.identify(id, activity, time);
        return event;
    }

    @Override
    public LogInput input() {
        return input;
    }
}
