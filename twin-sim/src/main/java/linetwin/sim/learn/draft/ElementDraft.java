package linetwin.sim.learn.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import linetwin.model.line.Buffer;
import linetwin.model.line.work.StopKind;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.model.value.Text;
import linetwin.sim.learn.sample.ElementSamples;
import linetwin.sim.learn.sample.Habits;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.learn.sample.StopSamples;
import linetwin.sim.learn.sample.Tallies;

/** Writes elements with values that hold their place until those that the line tells are known. */
final class ElementDraft {
    private static final double UNKNOWN_SECONDS = 60;

    private final LineObservation observation;
    private final Topology topology;
    private final List<Text> warnings;

    ElementDraft(LineObservation observation, Topology topology, List<Text> warnings) {
        this.observation = observation;
        this.topology = topology;
        this.warnings = warnings;
        observation.line().elements().stream()
                .filter(element -> !topology.isDrafted(element))
                .forEach(
                        element -> warnings.add(
                                new Text(
                                        element.title().zh() + "：冲压与料架未写入，谁取用哪种零件数据没有说明",
                                        element.title().en()
                                                + ": presses and panel stores are left out, since who takes which panels is not told")));
    }

    void write(ElementDescription element, ObjectNode node) {
        switch (element.kind()) {
            case SOURCE -> source(element, node);
            case STATION -> station(element, node);
            case BUFFER -> buffer(element, node);
            case CONVEYOR -> conveyor(element, node);
            case SYNCHRONOUS_LINE -> synchronousLine(element, node);
            case SINK -> head(element, node, "sink");
            case POSITION, PRESS_LINE, PANEL_STORE ->
                throw new IllegalStateException("'" + element.id() + "' does not stand in an area by itself");
        }
    }

    private static void head(ElementDescription element, ObjectNode node, String kind) {
        node.put("kind", kind);
        DraftText.put(node, "title", element.title());
        element.routes().stream().findFirst().ifPresent(to -> node.put("to", to));
    }

    private void source(ElementDescription element, ObjectNode node) {
        head(element, node, "source");
        boolean isOfParts = topology.isOfParts(element);
        if (isOfParts) {
            node.put("item", "part");
        }
        if (topology.isFed(element)) {
            if (isOfParts) {
                warnings.add(new Text(
                        element.title().zh() + "：零件到达看不到，按始终有料处理",
                        element.title().en()
                                + ": when parts come is not seen, and one is assumed to be always waiting"));
            } else {
                node.set("inter-arrival", DraftText.value("{exponential: " + UNKNOWN_SECONDS + " s}"));
            }
        }
    }

    private static void buffer(ElementDescription element, ObjectNode node) {
        head(element, node, "buffer");
        if (element.capacity() == Buffer.UNLIMITED) {
            node.put("capacity", "unlimited");
        } else {
            node.put("capacity", element.capacity());
        }
    }

    private static void conveyor(ElementDescription element, ObjectNode node) {
        head(element, node, "conveyor");
        node.put("capacity", element.capacity());
        node.put("dwell", Skeleton.seconds(element.idealCycleMicros()));
    }

    private void synchronousLine(ElementDescription element, ObjectNode node) {
        head(element, node, "synchronous-line");
        node.put("takt", Skeleton.seconds(observation.line().idealTaktMicros()));
        ObjectNode positions = node.putObject("positions");
        for (ElementDescription position : topology.positions(element)) {
            ObjectNode written = positions.putObject(position.id());
            DraftText.put(written, "title", position.title());
            work(position, written);
        }
    }

    private void station(ElementDescription element, ObjectNode node) {
        head(element, node, "station");
        if (element.places() > 1) {
            node.put("places", element.places());
        }
        work(element, node);
        quality(element, node);
    }

    private void work(ElementDescription element, ObjectNode node) {
        ElementSamples samples = topology.samples(element.id());
        double ideal = element.idealCycleMicros() > 0 ? element.idealCycleMicros() / 1e6 : UNKNOWN_SECONDS;
        node.set("cycle", DraftText.value("{gamma: {mean: " + Skeleton.number(ideal) + " s, cv: 0.1}}"));
        if (element.idealCycleMicros() > 0) {
            node.put("ideal", Skeleton.seconds(element.idealCycleMicros()));
        }
        topology.joined(element).forEach(join -> node.withArrayProperty("joins").add(join));
        setup(element, samples, node);
        if (samples.tallies().calls() > 0) {
            ObjectNode andon = node.putObject("andon").put("probability", "1 %");
            andon.set("duration", DraftText.value("{exponential: " + UNKNOWN_SECONDS + " s}"));
        }
        stops(element, samples, node);
    }

    private void setup(ElementDescription element, ElementSamples samples, ObjectNode node) {
        if (samples.setups().isEmpty()) {
            return;
        }
        boolean isColour = observation.line().colours().stream()
                .anyMatch(colour -> samples.habits().changeovers().contains(colour.id()));
        ObjectNode setup = node.putObject("setup").put("when", isColour ? "colour" : "variant");
        setup.set("time", DraftText.value("{exponential: " + UNKNOWN_SECONDS + " s}"));
        if (element.places() > 1) {
            warnings.add(
                    new Text(
                            element.title().zh() + "：多个位置的换型时间看不清，按假设",
                            element.title().en()
                                    + ": its changeovers are not seen singly, since it has several places; their time is assumed"));
        }
    }

    private static void stops(ElementDescription element, ElementSamples samples, ObjectNode node) {
        for (StopDescription stop : element.stops()) {
            StopSamples seen = samples.stops().get(stop.name());
            if (seen == null || seen.begun() == 0) {
                continue;
            }
            ObjectNode written = node.withObjectProperty("stops").putObject(stop.name());
            DraftText.put(written, "title", stop.title());
            written.put(
                    "kind", kind(seen.state()).name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (isByCalendar(seen, samples.habits())) {
                written.put("clock", "calendar-time");
            }
            written.set("time-to-stop", DraftText.value("{exponential: 1 h}"));
            written.set("repair", DraftText.value("{exponential: " + UNKNOWN_SECONDS + " s}"));
        }
    }

    /**
     * Whether stops begin about as often in a time in which the station waits as in one in which it works: single ones that begin while
     * it waits are those of logs whose states overtake each other.
     */
    private static boolean isByCalendar(StopSamples seen, Habits habits) {
        double waiting = habits.fraction(StationState.STARVED) + habits.fraction(StationState.BLOCKED);
        double working = habits.fraction(StationState.WORKING);
        double expected = waiting == 0 ? 0 : seen.begun() * waiting / (waiting + working);
        return seen.begunIdle() > 0 && seen.begunIdle() > expected / 2;
    }

    private static StopKind kind(StationState shown) {
        return switch (shown) {
            case MINOR_STOP, ANDON -> StopKind.MINOR_STOP;
            case STARVED, BLOCKED -> StopKind.LATE_DELIVERY;
            case MAINTENANCE, SETUP -> StopKind.MAINTENANCE;
            case FAILED, WORKING, BREAK, OFF_SHIFT, NOT_OBSERVED -> StopKind.BREAKDOWN;
        };
    }

    private void quality(ElementDescription element, ObjectNode node) {
        Tallies tallies = topology.samples(element.id()).tallies();
        if (topology.isForRework(element)) {
            node.putObject("quality").put("repair", "100 %");
        }
        if (tallies.found() == 0 && element.routes().size() < 2) {
            return;
        }
        ObjectNode quality = node.withObjectProperty("quality").put("defect", "1 %");
        ObjectNode inspection = quality.putObject("inspection").put("detection", "100 %");
        if (tallies.scrapped() > 0) {
            inspection.put("scrap", "1 %");
        }
        element.routes().stream().skip(1).findFirst().ifPresent(to -> inspection.put("rework-to", to));
    }
}
