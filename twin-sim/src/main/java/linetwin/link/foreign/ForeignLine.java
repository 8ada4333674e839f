package linetwin.link.foreign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import linetwin.link.foreign.agv.ForeignFleet;
import linetwin.link.foreign.mapping.MessageRule;
import linetwin.link.foreign.mapping.Reading;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.link.foreign.word.ElementNames;
import linetwin.link.log.LogRule;
import linetwin.link.log.LogShifts;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;

/**
 * A line that speaks a language of its own, as a mapping file describes it.
 *
 * @param line as the contract describes it, but for the start
 * @param elements ids of elements by the names that its messages and logs have for them
 * @param rules what its messages mean
 * @param logs what its logs mean
 * @param shifts when it works, if that is known
 * @param fleets those of AGVs that speak VDA 5050
 */
public record ForeignLine(
        String name,
        Address plant,
        LineDescription line,
        ElementNames elements,
        List<MessageRule> rules,
        List<LogRule> logs,
        Optional<LogShifts> shifts,
        List<ForeignFleet> fleets) {
    /** Items that an element without a limit may hold; with more it is no number of items. */
    private static final int LARGEST_CONTENT = 100_000;

    public ForeignLine {
        rules = List.copyOf(rules);
        logs = List.copyOf(logs);
        fleets = List.copyOf(fleets);
    }

    /** The topics of its broker that mean something. */
    public List<String> filters() {
        return Stream.concat(
                        rules.stream().map(rule -> rule.topic().filter()),
                        fleets.stream().flatMap(fleet -> fleet.filters().stream()))
                .distinct()
                .toList();
    }

    ElementDescription element(String id) {
        return line.elements().stream()
                .filter(element -> element.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What can't be in an element is not. */
    void requireRoom(String element, Reading reading) throws ForeignFormatException {
        if (reading.level().isEmpty()) {
            return;
        }
        int capacity = element(element).capacity();
        boolean isLimited = capacity < Integer.MAX_VALUE;
        long most = isLimited ? capacity : LARGEST_CONTENT;
        if (reading.level().getAsLong() > most) {
            throw new ForeignFormatException("level of '" + element + "' is "
                    + reading.level().getAsLong() + "; must be at most " + most + (isLimited ? ", its capacity" : ""));
        }
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
                line.baseline(),
                new TreeMap<>(),
                fleets.stream().map(ForeignFleet::description).toList());
    }
}
