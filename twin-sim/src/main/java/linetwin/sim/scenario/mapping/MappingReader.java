package linetwin.sim.scenario.mapping;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import linetwin.link.foreign.ForeignLine;
import linetwin.link.foreign.agv.ForeignFleet;
import linetwin.link.foreign.mapping.MessageRule;
import linetwin.link.foreign.word.ElementNames;
import linetwin.link.log.LogRule;
import linetwin.link.log.LogShifts;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.value.Closest;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.Fields;
import linetwin.sim.scenario.file.FileKind;
import linetwin.sim.scenario.file.Problems;
import linetwin.sim.scenario.file.ScenarioFile;
import linetwin.sim.scenario.file.ScenarioSchema;

/** Reads a mapping file: the line as the contract describes it, and what the messages and logs of a foreign line mean for it. */
public final class MappingReader {
    private final Fields root;
    private final Problems problems;

    private MappingReader(Fields root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    public static ForeignLine read(ScenarioFile file) {
        Problems problems = new Problems(FileKind.MAPPING);
        Fields root = Fields.of(file, ScenarioSchema.ofMappings(), problems);
        return new MappingReader(root, problems).line();
    }

    /**
     * The same, where one of its parts is needed.
     *
     * @param others what reads a mapping without it
     */
    static ForeignLine read(ScenarioFile file, String part, String others) {
        Problems problems = new Problems(FileKind.MAPPING);
        Fields root = Fields.of(file, ScenarioSchema.ofMappings(), problems);
        ForeignLine line = new MappingReader(root, problems).line();
        if (!root.has(part) && !root.has("fleets")) {
            root.refuse("has no " + part + "; " + others);
            problems.throwIfAny();
        }
        return line;
    }

    private ForeignLine line() {
        List<ElementGroup> groups = ElementGroup.readAll(root);
        problems.throwIfAny(); // else members of a group would tell of its mistakes
        Optional<LineDescription> line = ForeignLineReader.read(root, groups);
        line.ifPresent(described -> requireKnownRoutes(described, groups));
        ElementNames names = names(groups);
        Set<String> reasons = reasons();
        List<MessageRule> rules = root.rows("messages").stream()
                .flatMap(message -> MessageRuleReader.read(message, reasons).stream())
                .toList();
        Set<String> stations = new TreeSet<>();
        line.ifPresent(described -> described.elements().stream()
                .filter(element -> element.kind() == LineDescription.Kind.STATION)
                .forEach(element -> stations.add(element.id())));
        List<LogRule> logs = root.rows("logs").stream()
                .flatMap(log -> LogRuleReader.read(log, reasons, stations).stream())
                .toList();
        Optional<LogShifts> shifts = root.findInner("shifts").flatMap(LogShiftsReader::read);
        if (!root.has("messages") && !root.has("logs") && !root.has("fleets")) {
            root.refuse("needs messages or fleets, which translate and watch read, or logs, which import reads");
        }
        List<ForeignFleet> fleets = root.entries("fleets").stream()
                .flatMap(fleet -> ForeignFleetReader.read(fleet).stream())
                .toList();
        problems.throwIfAny();
        Fields plant = root.inner("plant");
        return new ForeignLine(
                root.word("name"),
                Address.ofPlant(plant.word("enterprise"), plant.word("site")),
                line.orElseThrow(),
                names,
                rules,
                logs,
                shifts,
                fleets);
    }

    /** Ids of elements by their names in the foreign line, which are their ids unless the file says otherwise. */
    private static ElementNames names(List<ElementGroup> groups) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ElementGroup group : groups) {
            for (Fields element : group.members()) {
                List<String> own = element.has("as") ? element.words("as") : List.of(element.id());
                for (String name : own) {
                    String other = names.put(name, element.id());
                    if (other != null) {
                        element.refuse("as", name, "is the name of " + other + " already");
                    }
                }
            }
        }
        return new ElementNames(names);
    }

    private void requireKnownRoutes(LineDescription line, List<ElementGroup> groups) {
        Set<String> known = new HashSet<>();
        line.elements().forEach(element -> known.add(element.id()));
        for (ElementGroup group : groups) {
            for (Fields element : group.members()) {
                ElementGroup.written(element, groups).stream()
                        .filter(to -> !known.contains(to))
                        .forEach(to -> problems.add(
                                element.positionOf("to"),
                                element.pathOf("to"),
                                to,
                                "is no element of the line",
                                Closest.to(to, known)));
            }
        }
        if (line.elements().stream().map(ElementDescription::kind).noneMatch(LineDescription.Kind.SINK::equals)) {
            root.refuse("areas", "", "need a sink, where finished items leave the line");
        }
    }

    private Set<String> reasons() {
        Set<String> reasons = new HashSet<>();
        root.findInner("stops").ifPresent(stops -> reasons.addAll(stops.names()));
        return reasons;
    }

    /** The titles of the reasons that a file names. */
    static Map<String, Text> stops(Fields root) {
        Map<String, Text> titles = new LinkedHashMap<>();
        root.findInner("stops")
                .ifPresent(stops -> stops.names()
                        .forEach(name -> stops.findText(name).ifPresent(title -> titles.put(name, title))));
        return titles;
    }
}
