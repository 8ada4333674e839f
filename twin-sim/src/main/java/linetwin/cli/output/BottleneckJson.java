package linetwin.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import linetwin.model.bottleneck.Store;
import linetwin.sim.experiment.Diagnosis;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.study.BottleneckStudy;
import linetwin.sim.study.LineLosses;

/** The result of {@code bottleneck} in the form {@value ResultJson#SCHEMA}. */
public final class BottleneckJson {
    private BottleneckJson() {}

    public static ObjectNode of(BottleneckStudy study) {
        Experiment experiment = study.experiment();
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("schema", ResultJson.SCHEMA)
                .put("kind", "bottleneck")
                .put("scenario", experiment.line().name())
                .put("seed", experiment.seed())
                .put("replications", study.diagnoses().size())
                .put("warmUpSeconds", experiment.warmUp().toMillis() / 1e3)
                .put("durationSeconds", experiment.duration().toMillis() / 1e3)
                .put("levelFraction", ExperimentResult.LEVEL_FRACTION);
        addLimits(document.putArray("limits"), study);
        ArrayNode named = document.putArray("named");
        study.named().forEach(named::add);
        ArrayNode caused = document.putArray("lostByAllStations");
        study.causedFractions()
                .forEach((element, fraction) -> put(caused.addObject().put("element", element), "fraction", fraction));
        ArrayNode notes = document.putArray("notes");
        study.lineLosses().ifPresent(losses -> {
            addLosses(document.putObject("lossTree"), losses);
            losses.remarks()
                    .forEach(remark -> notes.addObject().put("zh", remark.zh()).put("en", remark.en()));
        });
        addOverTime(document.putArray("overTime"), study.diagnoses().get(0));
        return document;
    }

    private static void addLimits(ArrayNode limits, BottleneckStudy study) {
        study.stations().forEach(share -> {
            ObjectNode node = limits.addObject().put("station", share.station());
            put(node, "fraction", share.fraction());
            study.evidence(share.station()).ifPresent(evidence -> {
                put(node, "before", evidence.before());
                put(node, "after", evidence.after());
                node.put("atWorkSeconds", evidence.atWorkMicros() / 1e6)
                        .put("downSeconds", evidence.downMicros() / 1e6);
            });
        });
    }

    private static void put(ObjectNode node, String name, Store store) {
        ObjectNode place = node.putObject(name).put("meanContent", store.content());
        if (store.isUnlimited()) {
            place.putNull("capacity");
        } else {
            place.put("capacity", store.capacity());
        }
    }

    private static void addLosses(ObjectNode tree, LineLosses losses) {
        tree.put("station", losses.station());
        put(tree, "goodFraction", losses.good());
        put(tree, "rejectedFraction", losses.rejected());
        put(tree, "slowFraction", losses.slow());
        ArrayNode causes = tree.putArray("causes");
        losses.causes()
                .forEach(cause -> put(
                        causes.addObject()
                                .put("as", cause.as().name())
                                .put("element", cause.charge().element())
                                .put("state", cause.charge().state().name())
                                .put("reason", cause.charge().reason()),
                        "fraction",
                        cause.fraction()));
    }

    private static void addOverTime(ArrayNode slices, Diagnosis firstReplication) {
        firstReplication.overTime().forEach(slice -> slice.forEach(slices.addObject()::put));
    }

    private static void put(ObjectNode node, String name, ConfidenceInterval interval) {
        node.putObject(name).put("mean", interval.mean()).put("halfWidth", interval.halfWidth());
    }
}
