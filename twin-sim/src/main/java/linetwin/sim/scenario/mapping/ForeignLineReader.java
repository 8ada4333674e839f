package linetwin.sim.scenario.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import linetwin.model.line.Plan;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.Fields;

/** Reads what a foreign line is made of. An element without {@code to} leads to the next one in the file. */
final class ForeignLineReader {
    /** What stations of every line may be stopped by, when nothing more is known than the state. */
    private static final Map<String, Text> USUAL_STOPS = Map.of(
            "failed", new Text("故障", "Failure"),
            "minor-stop", new Text("短停", "Minor stop"),
            "maintenance", new Text("保养", "Maintenance"));

    private final Fields root;
    private final List<ElementGroup> groups;
    private final List<StopDescription> stops;

    private ForeignLineReader(Fields root, List<ElementGroup> groups) {
        this.root = root;
        this.groups = groups;
        stops = Stream.concat(
                        MappingReader.stops(root).entrySet().stream(),
                        USUAL_STOPS.entrySet().stream().sorted(Map.Entry.comparingByKey()))
                .map(entry -> new StopDescription(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Empty if the parts can be no line together, which is noted as a problem. */
    static Optional<LineDescription> read(Fields root, List<ElementGroup> groups) {
        ForeignLineReader reader = new ForeignLineReader(root, groups);
        return plan(root.inner("plan")).flatMap(plan -> root.make(() -> reader.read(plan)));
    }

    private LineDescription read(Plan plan) {
        Text title = root.findText("title").orElseGet(() -> Text.of(root.word("name")));
        return new LineDescription(
                root.word("name"),
                null,
                Instant.EPOCH,
                root.inner("plant").findText("title").orElse(title),
                plan.jobsPerHour(),
                micros(plan.idealTakt()),
                root.entries("areas").stream().map(ForeignLineReader::area).toList(),
                elements(),
                List.of(),
                List.of(),
                null);
    }

    /** By the rule of scenarios. */
    private static Optional<Plan> plan(Fields plan) {
        return plan.make(() -> new Plan(Instant.EPOCH, plan.ratePerHour("rate"), plan.duration("ideal-takt")));
    }

    private static AreaDescription area(Fields area) {
        return new AreaDescription(
                area.id(),
                area.title(),
                area.findWord("line").orElse(area.id()),
                area.has("direct-operators") ? area.number("direct-operators") : 0);
    }

    private List<ElementDescription> elements() {
        Set<String> ids = new HashSet<>();
        List<ElementDescription> elements = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            ElementGroup group = groups.get(i);
            List<String> after = i + 1 < groups.size() ? groups.get(i + 1).heads() : List.of();
            for (int member = 0; member < group.members().size(); member++) {
                Fields element = group.members().get(member);
                if (!ids.add(element.id())) {
                    element.refuse("is the id of another element already");
                }
                elements.add(element(element, group.usualNext(member, after)));
            }
        }
        return elements;
    }

    private ElementDescription element(Fields element, List<String> next) {
        Kind kind = Kind.valueOf(element.findWord("kind").orElse("station").toUpperCase(Locale.ROOT));
        boolean works = kind == Kind.STATION;
        int places = works ? element.countOr("places", 1) : 0;
        if (works && !element.has("cycle")) {
            element.refuse("needs cycle, the ideal time for one item");
        }
        return new ElementDescription(
                element.id(),
                kind,
                element.title(),
                areaOf(element),
                places,
                works ? places : element.countOr("capacity", Integer.MAX_VALUE),
                micros(element.findDuration("cycle").orElse(Duration.ZERO)),
                kind == Kind.SINK ? List.of() : element.has("to") ? ElementGroup.written(element, groups) : next,
                List.of(),
                null,
                works ? stops : List.of());
    }

    /** The path is areas, area, elements, element. */
    private static String areaOf(Fields element) {
        return element.path().get(1);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
