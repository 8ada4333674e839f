package linetwin.sim.report;

import java.util.ArrayList;
import java.util.List;
import linetwin.sim.experiment.gain.EffectSpread;
import linetwin.sim.experiment.gain.GainShares;
import linetwin.sim.experiment.gain.LeverOrders;
import linetwin.sim.experiment.gain.LeverShare;
import linetwin.sim.experiment.gain.Waterfall;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.ScenarioFingerprint;

/**
 * What a scenario gains over its baseline as data: what {@code gain --json} prints, what ships with the program, and what the
 * window calculates, the same bytes for the same scenario, plan and version.
 *
 * @param version of the program that calculated it
 */
public record GainData(Scenario scenario, Waterfall waterfall, String version) {
    /** In the form {@value ResultFields#SCHEMA}. */
    public JsonObject fields() {
        LeverOrders orders = waterfall.orders();
        JsonObject fields = ResultFields.document("gain")
                .put("version", version)
                .put("scenario", waterfall.scenario())
                .put("scenarioFingerprint", ScenarioFingerprint.of(scenario))
                .put("baseline", waterfall.baseline());
        ResultFields.addPlan(fields, waterfall.plan(), waterfall.isInterrupted())
                .put("allCombinations", orders.isExact())
                .put(orders.isExact() ? "combinations" : "ordersPerReplication", orders.count())
                .putEach("notes", waterfall.oeeNotes(), ResultFields::note)
                .putEach("gains", waterfall.gains(), this::fields);
        return ResultFields.addReferences(fields);
    }

    private JsonObject fields(GainShares gain) {
        List<JsonObject> levers = new ArrayList<>();
        for (int i = 0; i < gain.levers().size(); i++) {
            int number = i;
            LeverShare share = gain.levers().get(i);
            levers.add(new JsonObject()
                    .put("lever", share.lever())
                    .put("grade", waterfall.levers().get(i).grade())
                    .put("sharePercent", share.sharePercent())
                    .put("firstInPercent", share.firstInPercent())
                    .put("lastInPercent", share.lastInPercent())
                    .put(
                            "uncertainty",
                            gain.spread().map(spread -> fields(spread.levers().get(number)))));
        }
        return new JsonObject()
                .put("definition", gain.definition().name())
                .put("baselineMean", gain.baseline().mean())
                .put("otherMean", gain.other().mean())
                .put("gainPercent", gain.totalPercent())
                .put("uncertainty", gain.spread().map(spread -> fields(spread.total())))
                .put("levers", levers)
                .putEach("byReplication", gain.replications(), GainData::fields);
    }

    private static JsonObject fields(EffectSpread spread) {
        return new JsonObject()
                .put("meanPercent", spread.meanPercent())
                .put("lowPercent", spread.rangePercent().lower())
                .put("highPercent", spread.rangePercent().upper())
                .put("effectStandardDeviation", spread.effectStandardDeviation())
                .put("noiseStandardDeviation", spread.noiseStandardDeviation());
    }

    private static JsonObject fields(GainShares.Ends ends) {
        return new JsonObject()
                .put("baseline", ends.baseline())
                .put("other", ends.other())
                .put("otherDrawn", ends.otherDrawn().stream().boxed().findFirst());
    }
}
