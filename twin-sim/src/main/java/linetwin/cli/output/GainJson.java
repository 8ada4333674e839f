package linetwin.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import linetwin.sim.experiment.gain.EffectSpread;
import linetwin.sim.experiment.gain.GainShares;
import linetwin.sim.experiment.gain.GainSpread;
import linetwin.sim.experiment.gain.LeverShare;
import linetwin.sim.experiment.gain.Waterfall;
import linetwin.sim.stats.ConfidenceInterval;

/** A gain shared out among levers in the form {@value ResultJson#SCHEMA}. */
public final class GainJson {
    private GainJson() {}

    public static ObjectNode of(Waterfall waterfall) {
        ObjectNode document = ResultJson.document("gain");
        document.put("scenario", waterfall.scenario()).put("baseline", waterfall.baseline());
        ResultJson.addPlan(document, waterfall.plan(), waterfall.isInterrupted());
        document.put("allCombinations", waterfall.orders().isExact())
                .put(
                        waterfall.orders().isExact() ? "combinations" : "ordersPerReplication",
                        waterfall.orders().count());
        ResultJson.addNotes(document.putArray("notes"), waterfall.oeeNotes());
        ArrayNode gains = document.putArray("gains");
        waterfall.gains().forEach(gain -> add(gains.addObject(), gain, waterfall));
        ResultJson.addReferences(document);
        return document;
    }

    private static void add(ObjectNode node, GainShares gain, Waterfall waterfall) {
        node.put("definition", gain.definition().name())
                .put("baselineMean", gain.baseline().mean())
                .put("otherMean", gain.other().mean());
        addInterval(node, "gainPercent", gain.totalPercent());
        gain.spread().ifPresent(spread -> addSpread(node, spread.total()));
        ArrayNode levers = node.putArray("levers");
        for (int i = 0; i < gain.levers().size(); i++) {
            LeverShare share = gain.levers().get(i);
            ObjectNode lever = levers.addObject()
                    .put("lever", share.lever())
                    .put("grade", waterfall.levers().get(i).grade());
            addInterval(lever, "sharePercent", share.sharePercent());
            addInterval(lever, "firstInPercent", share.firstInPercent());
            addInterval(lever, "lastInPercent", share.lastInPercent());
            int number = i;
            gain.spread().map(GainSpread::levers).ifPresent(spreads -> addSpread(lever, spreads.get(number)));
        }
    }

    private static void addInterval(ObjectNode node, String name, ConfidenceInterval interval) {
        ResultJson.addInterval(node.putObject(name), interval);
    }

    private static void addSpread(ObjectNode node, EffectSpread spread) {
        ObjectNode uncertainty = node.putObject("uncertainty");
        addInterval(uncertainty, "meanPercent", spread.meanPercent());
        uncertainty
                .put("lowPercent", spread.rangePercent().lower())
                .put("highPercent", spread.rangePercent().upper())
                .put("effectStandardDeviation", spread.effectStandardDeviation())
                .put("noiseStandardDeviation", spread.noiseStandardDeviation());
    }
}
