package linetwin.link.foreign.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The records in a message: where a pointer leads to in it, with {@code +} for any step, or {@code {name}} for any step whose
 * field is remembered under that name. Where it leads to an array, each element is a record.
 */
public final class RecordSelection {
    /** Most records of one message. */
    public static final int MOST = 1_000;

    private final String text;
    private final List<Leg> legs;
    private final boolean isOptional;

    private RecordSelection(String text, List<Leg> legs, boolean isOptional) {
        this.text = text;
        this.legs = legs;
        this.isOptional = isOptional;
    }

    /**
     * Refuses what is no selection, with the rule that it breaks.
     *
     * @param isOptional whether a message may have nothing there
     */
    public static RecordSelection parse(String text, boolean isOptional) {
        return new RecordSelection(
                text, Pointer.split(text).stream().map(RecordSelection::leg).toList(), isOptional);
    }

    private static Leg leg(String written) {
        if (written.equals("+")) {
            return new Leg(Optional.empty(), "");
        }
        return written.matches("\\{[a-z][a-z0-9-]*}")
                ? new Leg(Optional.empty(), written)
                : new Leg(Optional.of(Pointer.step(written)), "");
    }

    /** The names in braces that its records have. */
    public List<String> names() {
        return legs.stream().map(Leg::name).filter(name -> !name.isEmpty()).toList();
    }

    List<ForeignRecord> select(ForeignRecord message) throws ForeignFormatException {
        List<ForeignRecord> found = List.of(message);
        boolean isOpen = false;
        for (Leg leg : legs) {
            List<ForeignRecord> next = new ArrayList<>();
            for (ForeignRecord record : found) {
                leg.follow(record, next);
            }
            isOpen |= leg.step().isEmpty();
            found = next;
        }
        if (found.isEmpty() && !isOpen && !isOptional) {
            throw new ForeignFormatException(text + " is missing");
        }
        return elements(found);
    }

    private static List<ForeignRecord> elements(List<ForeignRecord> found) throws ForeignFormatException {
        List<ForeignRecord> records = new ArrayList<>();
        for (ForeignRecord record : found) {
            if (record.value().isArray()) {
                for (JsonNode element : record.value()) {
                    add(records, record, element, record.names());
                }
            } else {
                add(records, record, record.value(), record.names());
            }
        }
        return records;
    }

    private static void add(List<ForeignRecord> records, ForeignRecord outer, JsonNode value, Map<String, String> names)
            throws ForeignFormatException {
        if (records.size() == MOST) {
            throw new ForeignFormatException("holds more than " + MOST + " records");
        }
        outer.lookUps().spend();
        records.add(new ForeignRecord(outer.message(), value, names, outer.lookUps()));
    }

    /** A step, or any step if there is none. */
    private record Leg(Optional<Step> step, String name) {
        void follow(ForeignRecord record, List<ForeignRecord> next) throws ForeignFormatException {
            JsonNode value = record.value();
            if (step.isPresent()) {
                JsonNode found = step.get().from(value, record.lookUps());
                if (!found.isMissingNode() && !found.isNull()) {
                    add(next, record, found, record.names());
                }
                return;
            }
            Iterator<String> fields = value.fieldNames();
            for (int i = 0; i < value.size(); i++) {
                String field = value.isArray() ? String.valueOf(i) : fields.next();
                Map<String, String> names = new HashMap<>(record.names());
                if (!name.isEmpty()) {
                    names.put(name, field);
                }
                add(next, record, value.isArray() ? value.path(i) : value.path(field), names);
            }
        }
    }
}
