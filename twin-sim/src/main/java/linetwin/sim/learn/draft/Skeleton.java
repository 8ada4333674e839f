package linetwin.sim.learn.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import linetwin.model.line.resource.ShiftPlan;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.ProductDescription;
import linetwin.model.value.Durations;
import linetwin.model.value.Text;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.learn.sample.Pause;

/** The structure of a line as a scenario, with values that are assumed wherever the line does not tell them. */
final class Skeleton {
    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final int REPLICATIONS = 10;
    private static final Duration WARM_UP = Duration.ofHours(8);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final LineObservation observation;
    private final LineDescription line;
    private final Topology topology;
    private final ElementDraft elements;
    private final List<Text> warnings = new ArrayList<>();
    private final ObjectNode root = DraftText.newRoot();

    Skeleton(LineObservation observation, String name, String source) {
        this.observation = observation;
        line = observation.line();
        topology = new Topology(observation);
        elements = new ElementDraft(observation, topology, warnings);
        head(name, source);
        plan();
        products("variants", line.variants(), observation.variants());
        products("colours", line.colours(), observation.colours());
        ObjectNode plans = DraftText.newRoot();
        ObjectNode areas = DraftText.newRoot();
        line.areas().forEach(area -> area(area, areas, plans));
        if (!plans.isEmpty()) {
            root.set("shift-plans", plans);
        }
        root.set("areas", areas);
    }

    ObjectNode root() {
        return root;
    }

    List<Text> warnings() {
        return warnings;
    }

    private void head(String name, String source) {
        root.put("schema", "linetwin-scenario/1").put("name", name);
        DraftText.put(root, "title", line.plant());
        DraftText.put(
                root,
                "about",
                new Text(
                        "由 " + source + " 的遥测数据拟定，数据没有说明的均为假设。",
                        "Drafted from the telemetry in " + source + "; what that does not tell is assumed."));
        root.putObject("evidence")
                .putObject("**")
                .put("mark", "assumed")
                .put("zh", "拟定时的假设，遥测数据没有说明")
                .put("en", "assumed when it was drafted, since telemetry does not tell it");
    }

    private void plan() {
        root.put("start", line.start().truncatedTo(ChronoUnit.SECONDS).toString());
        ObjectNode plan = root.putObject("plan");
        plan.put("rate", number(line.jobsPerHour()) + " /h");
        plan.put("ideal-takt", seconds(line.idealTaktMicros()));
        Duration watched = observation.reception().watched();
        Duration duration = watched.compareTo(LONGEST) > 0
                ? LONGEST
                : watched.compareTo(Duration.ofHours(1)) < 0
                        ? Duration.ofHours(1)
                        : Duration.ofHours(watched.toHours());
        root.putObject("experiment")
                .put("replications", REPLICATIONS)
                .put("warm-up", Durations.text(WARM_UP))
                .put("duration", Durations.text(duration));
    }

    private void products(String field, List<ProductDescription> products, SortedMap<String, Long> counts) {
        List<ProductDescription> seen = products.stream()
                .filter(product -> counts.getOrDefault(product.id(), 0L) > 0)
                .toList();
        if (seen.isEmpty()) {
            return;
        }
        ObjectNode all = root.putObject(field);
        for (ProductDescription product : seen) {
            ObjectNode written = all.putObject(product.id());
            DraftText.put(written, "title", product.title());
            if (product.rgb() != null) {
                written.put("rgb", product.rgb());
            }
            written.put("share", counts.get(product.id()));
        }
        if (seen.size() < products.size()) {
            warnings.add(new Text(
                    field + "：" + (products.size() - seen.size()) + " 个没有出现过，未写入",
                    field + ": " + (products.size() - seen.size()) + " were never seen and are left out"));
        }
    }

    private void area(AreaDescription area, ObjectNode areas, ObjectNode plans) {
        List<ElementDescription> inside = line.elements().stream()
                .filter(element -> element.area().equals(area.id()))
                .filter(element -> element.within() == null)
                .filter(topology::isDrafted)
                .toList();
        if (inside.isEmpty()) {
            return;
        }
        ObjectNode written = areas.putObject(area.id());
        DraftText.put(written, "title", area.title());
        written.put("line", area.line());
        if (area.directOperators() > 0) {
            written.set("direct-operators", DraftText.value(number(area.directOperators())));
        }
        shiftPlan(area).ifPresent(plan -> {
            written.put("shift-plan", plan.id());
            plans.set(plan.id(), plan(plan));
        });
        ObjectNode all = written.putObject("elements");
        for (ElementDescription element : inside) {
            if (topology.isWithoutBegin(element)) {
                end(element, "-source", "source", all).put("to", element.id());
            }
            elements.write(element, all.putObject(element.id()));
            if (topology.isWithoutEnd(element)) {
                String sink = element.id() + "-sink";
                ((ObjectNode) all.get(element.id())).put("to", sink);
                end(element, "-sink", "sink", all);
            }
        }
    }

    /** Where the line that was seen ends, and what lies beyond is not told. */
    private ObjectNode end(ElementDescription element, String suffix, String kind, ObjectNode all) {
        warnings.add(new Text(
                element.title().zh() + "：之前或之后没有描述，按始终有料、始终能取走处理",
                element.title().en() + ": nothing is described " + (kind.equals("source") ? "before" : "behind")
                        + " it; an item is assumed to be always waiting, or always taken"));
        return all.putObject(element.id() + suffix).put("kind", kind);
    }

    /** That of the station of the area that tells most pauses; all of an area rest together. */
    private Optional<ShiftPlan> shiftPlan(AreaDescription area) {
        List<Pause> pauses = line.elements().stream()
                .filter(element -> element.area().equals(area.id()))
                .map(element -> observation.samples(element.id()))
                .map(samples -> samples.habits().pauses())
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .orElse(List.of());
        Duration seen = Duration.between(line.start(), observation.reception().end());
        Optional<ShiftPlan> plan = ShiftDraft.of(area.id() + "-shifts", line.start(), seen, pauses);
        if (plan.isEmpty() && !pauses.isEmpty()) {
            warnings.add(new Text(
                    area.title().zh() + "：停歇没有规律，按不停歇处理",
                    area.title().en() + ": its pauses follow no plan that could be seen, and none is assumed"));
        }
        return plan;
    }

    private static ObjectNode plan(ShiftPlan plan) {
        ObjectNode written = DraftText.newRoot().put("period", Durations.text(plan.period()));
        for (Map.Entry<String, List<ShiftPlan.Interval>> part :
                List.of(Map.entry("shifts", plan.shifts()), Map.entry("breaks", plan.breaks()))) {
            if (!part.getValue().isEmpty()) {
                part.getValue()
                        .forEach(interval -> written.withArrayProperty(part.getKey())
                                .addObject()
                                .put("from", Durations.text(interval.from()))
                                .put("until", Durations.text(interval.until())));
            }
        }
        return written;
    }

    static String seconds(long micros) {
        return number(micros / 1e6) + " s";
    }

    static String number(double value) {
        return new BigDecimal(value, SIX_DIGITS).stripTrailingZeros().toPlainString();
    }
}
