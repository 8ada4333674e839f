package linetwin.sim.scenario.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comes to light while a scenario is read: mistakes, the parameters met, and where each id is written. */
public final class Reading {
    private final Problems problems;
    private final Map<String, ParameterValue> parameters = new LinkedHashMap<>();
    private final Map<String, List<Fields>> owners = new LinkedHashMap<>();

    public Reading(Problems problems) {
        this.problems = problems;
    }

    public Problems problems() {
        return problems;
    }

    void note(ParameterValue value) {
        parameters.put(value.path(), value);
    }

    /** By their paths, in the order in which they were read. */
    public Map<String, ParameterValue> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    void owner(String id, Fields fields) {
        owners.computeIfAbsent(id, key -> new ArrayList<>()).add(fields);
    }

    /** The fields of what has this id; of several the one that has the field. */
    public Optional<Fields> findOwner(String id, String field) {
        List<Fields> candidates = owners.getOrDefault(id, List.of());
        return candidates.stream()
                .filter(fields -> fields.findPosition(field).isPresent())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }
}
