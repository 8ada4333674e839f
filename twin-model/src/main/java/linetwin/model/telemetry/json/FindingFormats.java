package linetwin.model.telemetry.json;

import linetwin.model.telemetry.body.CameraDescription;
import linetwin.model.telemetry.body.Examination;
import linetwin.model.telemetry.body.Finding;
import linetwin.model.telemetry.json.wire.Collected;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Scalars;
import linetwin.model.telemetry.json.wire.Type;

/** What cameras look for, what they find, and what repairs say of it. */
final class FindingFormats {
    private static final String CLASSES =
            "dirt, run, scratch, dent, gap-and-flush, missing-part, wrong-part, function, or another name.";

    static final Type<CameraDescription> CAMERA = camera();
    static final Type<Finding> FINDING = finding();
    static final Type<Examination> EXAMINATION = examination();

    private FindingFormats() {}

    private static Type<CameraDescription> camera() {
        Fields<CameraDescription> fields = new Fields<>();
        var count = fields.add("count", Scalars.SIZE.with("minimum", 1), CameraDescription::count, "How many.");
        var classes = fields.add(
                "classes", Collected.TEXTS, CameraDescription::classes, "Classes of defects that they look for.");
        var zones =
                fields.add("zones", Collected.TEXTS, CameraDescription::zones, "Zones of the body that they look at.");
        return fields.type(in -> new CameraDescription(in.get(count), in.get(classes), in.get(zones)))
                .named("camera", "Cameras of an inspection, since linetwin/1.4; absent if it has none.");
    }

    private static Type<Finding> finding() {
        Fields<Finding> fields = new Fields<>();
        var defect = fields.add("class", Scalars.TEXT, Finding::defect, CLASSES);
        var zone = fields.add("zone", Scalars.TEXT, Finding::zone, "Zone of the body, such as left-front-door.");
        var confidence = fields.addOptional(
                "confidence", Scalars.number(0, 1), Finding::confidence, "How sure it is; absent if it does not say.");
        var camera = fields.add("camera", Scalars.SIZE.with("minimum", 1), Finding::camera, "Number, from 1.");
        return fields.type(in -> new Finding(in.get(defect), in.get(zone), in.find(confidence), in.get(camera)))
                .named("finding", "What a camera saw, since linetwin/1.4. Whether it is a defect, the repair says.");
    }

    private static Type<Examination> examination() {
        Fields<Examination> fields = new Fields<>();
        var by = fields.add("by", Scalars.TEXT, Examination::by, "Id of the inspection whose camera told it.");
        var defect = fields.add("class", Scalars.TEXT, Examination::defect);
        var zone = fields.add("zone", Scalars.TEXT, Examination::zone);
        var confirmed = fields.add(
                "confirmed", Scalars.FLAG, Examination::isConfirmed, "Whether there was a defect; else a false alarm.");
        return fields.type(in -> new Examination(in.get(by), in.get(defect), in.get(zone), in.get(confirmed)))
                .named("examination", "What a repair says of a finding, since linetwin/1.4.");
    }
}
