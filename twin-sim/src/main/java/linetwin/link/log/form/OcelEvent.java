package linetwin.link.log.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** One event of an OCEL log, of which each item that it is about is a row. */
final class OcelEvent {
    private static final int MOST_FIELDS = 1_000;

    private final long line;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final List<Relation> relations = new ArrayList<>();

    /** An object that the event is about. */
    private record Relation(String id, String qualifier) {}

    OcelEvent(long line) {
        this.line = line;
    }

    /** A name that is none of the log's own comes from an attribute. */
    void put(String name, String value) {
        if (!value.isEmpty() && fields.size() < MOST_FIELDS) {
            fields.put(name, value);
        }
    }

    void identify(String id, String activity, String time) {
        put("ocel:eid", id);
        put("ocel:activity", activity);
        put("ocel:timestamp", time);
    }

    void relate(String object, String qualifier) {
        if (relations.size() < MOST_FIELDS) {
            relations.add(new Relation(object, qualifier));
        }
    }

    List<LogRow> rows(OcelItems items) {
        return relations.stream()
                .filter(relation -> items.contains(relation.id()))
                .map(relation -> {
                    ObjectNode row = fields.deepCopy();
                    row.put("ocel:oid", relation.id());
                    row.put("ocel:qualifier", relation.qualifier());
                    return new LogRow(line, row);
                })
                .toList();
    }
}
