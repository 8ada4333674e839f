package linetwin.cli.output;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.model.value.Durations;
import linetwin.sim.learn.counterfactual.ActualStop;
import linetwin.sim.learn.counterfactual.Cost;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.ResultFields;
import linetwin.sim.report.Words;
import linetwin.sim.scenario.Scenario;

/**
 * What a cause cost.
 *
 * @param lever that was taken away; empty if it was stops
 * @param stops that were taken away, all of one station
 */
public record CostDocument(Scenario scenario, Optional<String> lever, List<ActualStop> stops, Cost cost, String source)
        implements ResultDocument {
    @Override
    public JsonObject data() {
        return ResultFields.document("without")
                .put("scenario", scenario.name())
                .put("source", source)
                .put("seed", cost.seed())
                .put("replications", cost.cost().count())
                .put("levelFraction", 0.95)
                .put("lever", lever)
                .putEach(
                        "stops",
                        stops,
                        stop -> new JsonObject()
                                .put("station", stop.station())
                                .put("stop", stop.stop())
                                .put("begin", stop.begin().toString())
                                .put("end", stop.end().toString())
                                .put("ended", stop.isEnded()))
                .put("from", cost.from().toString())
                .put("until", cost.until().toString())
                .put("goodVehicles", cost.with().mean())
                .put("cost", cost.mean())
                .put(
                        "oneDay",
                        new JsonObject()
                                .put("lower", cost.ofOneDay().lower())
                                .put("upper", cost.ofOneDay().upper()));
    }

    @Override
    public Paragraphs text() {
        String mean = Numerals.interval(cost.mean());
        long lower = Math.round(cost.ofOneDay().lower());
        long upper = Math.round(cost.ofOneDay().upper());
        return new Paragraphs()
                .add(
                        cause() + (lever.isPresent() ? " is worth " : " cost ") + mean + " good vehicles by "
                                + cost.until() + "; of a single day, " + lower + " to " + upper + ".",
                        scenario.name() + " by " + source + ": the line goes on from " + cost.from()
                                + " with and without it, "
                                + cost.cost().count() + " times under the same random numbers, seed " + cost.seed()
                                + ". With it, it makes "
                                + Numerals.fixed(cost.with().mean(), 1) + ". ± is of the mean, 95 %.")
                .add(remark());
    }

    private List<String> remark() {
        if (cost.with().maximum() == 0 && cost.cost().maximum() == 0) {
            return List.of("No vehicle is finished by then either way.\nMaybe a later --until tells more.");
        }
        return cost.mean().contains(0)
                ? List.of("No more than chance explains: what was not made then was made up for later.")
                : List.of();
    }

    private String cause() {
        if (lever.isPresent()) {
            return "Lever '" + lever.get() + "'";
        }
        ActualStop first = stops.get(0);
        String station = Words.title(scenario, first.station()).en();
        Duration length = stops.stream().map(ActualStop::length).reduce(Duration.ZERO, Duration::plus);
        String about = Durations.about(length).en();
        if (stops.size() > 1) {
            return "The " + stops.size() + " stops of " + station + " (" + about + " in all)";
        }
        return "The stop " + (first.stop().isEmpty() ? "" : "'" + first.stop() + "' ") + "of " + station + " at "
                + first.begin() + " (" + about + (first.isEnded() ? ")" : " so far)");
    }
}
