package linetwin.sim.scenario;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.model.line.Text;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.LineDescription;
import linetwin.model.telemetry.LineDescription.ElementDescription;
import linetwin.sim.foreign.ForeignLine;
import linetwin.sim.foreign.mapping.MessageRule;
import linetwin.sim.foreign.word.ElementNames;

/** Reads a mapping file: the line as the contract describes it, and what the messages of a foreign line mean for it. */
final class MappingReader {
    private final Fields root;
    private final Problems problems;

    private MappingReader(Fields root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    static ForeignLine read(ScenarioFile file) {
        Problems problems = new Problems();
        Fields root = Fields.of(file, "a mapping", ScenarioSchema.ofMappings(), problems);
        return new MappingReader(root, problems).line();
    }

    private ForeignLine line() {
        Optional<LineDescription> line = ForeignLineReader.read(root);
        line.ifPresent(this::requireKnownRoutes);
        ElementNames names = names();
        Set<String> reasons = reasons();
        List<MessageRule> rules = root.rows("messages").stream()
                .flatMap(message -> MessageRuleReader.read(message, reasons).stream())
                .toList();
        problems.throwIfAny();
        Fields plant = root.inner("plant");
        return new ForeignLine(
                root.word("name"),
                Address.ofPlant(plant.word("enterprise"), plant.word("site")),
                line.orElseThrow(),
                names,
                rules);
    }

    /** Ids of elements by their names in the foreign line, which are their ids unless the file says otherwise. */
    private ElementNames names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Fields area : root.entries("areas")) {
            for (Fields element : area.entries("elements")) {
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

    private void requireKnownRoutes(LineDescription line) {
        Set<String> known = new HashSet<>();
        line.elements().forEach(element -> known.add(element.id()));
        for (Fields area : root.entries("areas")) {
            for (Fields element : area.entries("elements")) {
                Optional<String> to = element.findWord("to");
                if (to.isPresent() && !known.contains(to.get())) {
                    problems.add(
                            element.positionOf("to"),
                            element.pathOf("to"),
                            to.get(),
                            "is no element of the line",
                            Closest.to(to.get(), known));
                }
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
