package linetwin.link.foreign;

import java.time.Instant;
import java.util.List;
import linetwin.link.foreign.mapping.MessageRule;
import linetwin.link.foreign.word.ElementNames;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;

/**
 * A line that speaks a language of its own, as a mapping file describes it.
 *
 * @param line as the contract describes it, but for the start
 * @param elements ids of elements by the names that its messages have for them
 */
public record ForeignLine(
        String name, Address plant, LineDescription line, ElementNames elements, List<MessageRule> rules) {
    public ForeignLine {
        rules = List.copyOf(rules);
    }

    /** The topics of its broker that mean something. */
    public List<String> filters() {
        return rules.stream().map(rule -> rule.topic().filter()).distinct().toList();
    }

    ElementDescription element(String id) {
        return line.elements().stream()
                .filter(element -> element.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    LineDescription startingAt(Instant start) {
        return new LineDescription(
                line.scenario(),
                line.seed(),
                start,
                line.plant(),
                line.jobsPerHour(),
                line.idealTaktMicros(),
                line.areas(),
                line.elements(),
                line.variants(),
                line.colours(),
                line.baseline());
    }
}
