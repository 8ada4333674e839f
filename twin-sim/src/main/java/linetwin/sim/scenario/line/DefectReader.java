package linetwin.sim.scenario.line;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.line.defect.BodyZone;
import linetwin.model.line.defect.Camera;
import linetwin.model.line.defect.DefectClass;
import linetwin.model.line.defect.DefectMix;
import linetwin.model.parameter.ParameterKind;
import linetwin.sim.scenario.file.Fields;

/**
 * Reads what defects are and what cameras look for. The shares of classes and zones are no parameters of their own: they add up to
 * 100 %, so that none of them can be changed alone.
 */
final class DefectReader {
    private static final double CONFIDENCE = 0.9;
    private static final double FALSE_ALARM_CONFIDENCE = 0.6;

    private DefectReader() {}

    /** The classes of the defects that are made at a station. */
    static Optional<DefectMix> classes(Fields quality) {
        return quality.findInner("classes").flatMap(DefectReader::mix);
    }

    static Optional<Camera> camera(Fields inspection) {
        return inspection.findInner("camera").flatMap(camera -> {
            Optional<DefectMix> looksFor = camera.findInner("classes").flatMap(DefectReader::mix);
            if (!camera.has("classes")) {
                camera.inner("classes"); // which notes that it is missing
            }
            return looksFor.flatMap(mix -> camera.make(() -> new Camera(
                    camera.countOr("count", 1),
                    mix,
                    camera.shareOr("confidence", CONFIDENCE),
                    camera.shareOr("false-alarm-confidence", FALSE_ALARM_CONFIDENCE))));
        });
    }

    private static Optional<DefectMix> mix(Fields classes) {
        SortedMap<DefectClass, DefectMix.ClassShare> shares = new TreeMap<>();
        for (String name : classes.names()) {
            Optional<DefectClass> defect = DefectClass.find(name);
            Fields fields = classes.inner(name);
            Optional<DefectMix.ClassShare> share =
                    fields.make(() -> new DefectMix.ClassShare(share(fields, "share"), zones(fields)));
            if (defect.isPresent() && share.isPresent()) {
                shares.put(defect.get(), share.get());
            }
        }
        return shares.size() < classes.names().size() ? Optional.empty() : classes.make(() -> new DefectMix(shares));
    }

    private static SortedMap<BodyZone, Double> zones(Fields defect) {
        SortedMap<BodyZone, Double> shares = new TreeMap<>();
        defect.findInner("zones").ifPresent(zones -> {
            for (String name : zones.names()) {
                BodyZone.find(name).ifPresent(zone -> shares.put(zone, share(zones, name)));
            }
        });
        return shares;
    }

    /** A share that is no parameter. */
    private static double share(Fields fields, String name) {
        return ParameterKind.SHARE.find(fields.word(name)).orElse(ParameterKind.SHARE.standIn());
    }
}
