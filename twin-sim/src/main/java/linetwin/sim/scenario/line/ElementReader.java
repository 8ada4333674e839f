package linetwin.sim.scenario.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import linetwin.model.line.Buffer;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Conveyor;
import linetwin.model.line.Discipline;
import linetwin.model.line.Element;
import linetwin.model.line.ElementKind;
import linetwin.model.line.PanelStore;
import linetwin.model.line.PressLine;
import linetwin.model.line.Sink;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.SynchronousLine;
import linetwin.model.line.resource.PanelFamily;
import linetwin.model.value.Label;
import linetwin.sim.scenario.file.Fields;
import linetwin.sim.scenario.file.Rate;

/** Reads the elements of all areas; an element without a route leads to the next one in the file. */
final class ElementReader {
    private static final Map<String, ElementKind> KINDS =
            Arrays.stream(ElementKind.values()).collect(Collectors.toMap(ElementKind::word, kind -> kind));

    /** Kinds that a buffer may stand for; the routes to any other are told beside its mistake. */
    private static final Set<ElementKind> REPLACEABLE =
            EnumSet.of(ElementKind.STATION, ElementKind.BUFFER, ElementKind.CONVEYOR);

    private final List<Fields> all;

    private ElementReader(List<Fields> all) {
        this.all = all;
    }

    static List<Element> read(Fields root) {
        List<Fields> all = new ArrayList<>();
        root.entries("areas").forEach(area -> area.entries("elements").forEach(element -> all.add(element)));
        ElementReader reader = new ElementReader(all);
        return all.stream()
                .flatMap(fields -> reader.find(fields.own(fields.id())).stream())
                .toList();
    }

    private Optional<Element> find(Fields fields) {
        String word = fields.findWord("kind").orElseGet(ElementKind.STATION::word);
        return Optional.ofNullable(KINDS.get(word))
                .flatMap(kind ->
                        fields.make(() -> element(fields, kind)).or(() -> fields.make(() -> standIn(fields, kind))));
    }

    /** An element with a mistake of its own still stands where it is, so that routes to it are not taken for mistakes. */
    private Element standIn(Fields fields, ElementKind kind) {
        if (!REPLACEABLE.contains(kind)) {
            throw new IllegalArgumentException(kind.title() + " can't be represented by another element");
        }
        Label label = label(fields, area(fields));
        return new Buffer(label, 1, new Discipline.Fifo(), 0, route(fields));
    }

    private Element element(Fields fields, ElementKind kind) {
        Label label = label(fields, area(fields));
        return switch (kind) {
            case SOURCE -> source(fields, label);
            case BUFFER -> buffer(fields, label);
            case CONVEYOR -> conveyor(fields, label);
            case SYNCHRONOUS_LINE -> synchronousLine(fields, label);
            case PRESS_LINE -> pressLine(fields, label);
            case PANEL_STORE -> panelStore(fields, label);
            case SINK -> new Sink(label, carriers(fields));
            case STATION -> station(fields, label);
        };
    }

    private static String area(Fields element) {
        return element.path().get(1);
    }

    private static Label label(Fields fields, String area) {
        return new Label(fields.id(), fields.title(), area);
    }

    private Source source(Fields fields, Label label) {
        boolean ofParts = fields.findWord("item").filter("part"::equals).isPresent();
        return new Source(
                label,
                ofParts ? Source.Item.PART : Source.Item.VEHICLE,
                DistributionReader.find(fields, "inter-arrival"),
                fields.words("sequence"),
                carriers(fields),
                route(fields));
    }

    private Station station(Fields fields, Label label) {
        return new Station(
                label,
                fields.countOr("places", 1),
                WorkReader.work(fields, "cycle"),
                WorkReader.quality(fields),
                WorkReader.material(fields),
                carriers(fields),
                WorkReader.call(fields, "operator"),
                route(fields));
    }

    private Buffer buffer(Fields fields, Label label) {
        boolean isUnlimited =
                fields.findWord("capacity").filter("unlimited"::equals).isPresent();
        return new Buffer(
                label,
                isUnlimited ? Buffer.UNLIMITED : fields.count("capacity"),
                discipline(fields),
                fields.countOr("initial", 0),
                route(fields));
    }

    private static Discipline discipline(Fields fields) {
        Optional<Fields> batch = fields.findInner("discipline");
        if (batch.isPresent()) {
            return new Discipline.ColourBatch(batch.get().count("colour-batch"));
        }
        return fields.findWord("discipline").filter("sequence"::equals).isPresent()
                ? new Discipline.Sequence()
                : new Discipline.Fifo();
    }

    private Conveyor conveyor(Fields fields, Label label) {
        return new Conveyor(
                label,
                fields.count("capacity"),
                fields.duration("dwell"),
                fields.findDuration("pitch").orElse(Duration.ZERO),
                fields.findDuration("overbake"),
                WorkReader.power(fields),
                route(fields));
    }

    private SynchronousLine synchronousLine(Fields fields, Label label) {
        List<SynchronousLine.Position> positions = fields.entries("positions").stream()
                .map(position -> position(position.own(position.id()), label.area()))
                .toList();
        return new SynchronousLine(label, fields.making(Rate.WORK).duration("takt"), positions, route(fields));
    }

    private static SynchronousLine.Position position(Fields fields, String area) {
        double defect = fields.findInner("quality")
                .map(quality -> quality.shareOr("defect", 0))
                .orElse(0.0);
        return new SynchronousLine.Position(
                label(fields, area),
                WorkReader.work(fields, "cycle"),
                defect,
                WorkReader.material(fields),
                fields.findInner("quality").flatMap(DefectReader::classes));
    }

    private static PressLine pressLine(Fields fields, Label label) {
        List<PanelFamily> families = fields.entries("families").stream()
                .flatMap(family -> family.make(() -> family(family, fields)).stream())
                .toList();
        return new PressLine(
                label,
                WorkReader.work(fields, "stroke"),
                DistributionReader.read(fields, "die-change"),
                WorkReader.call(fields, "setter"),
                families,
                fields.word("store"));
    }

    /** A family without a lot of its own is pressed in the lot of its press line. */
    private static PanelFamily family(Fields family, Fields pressLine) {
        int lot = family.has("lot") ? family.count("lot") : pressLine.count("lot");
        return new PanelFamily(family.id(), family.title(), lot, family.countOr("panels-per-stroke", 1));
    }

    /** A store has a rack for each family that is pressed into it, and for each that it names itself. */
    private PanelStore panelStore(Fields fields, Label label) {
        Set<String> families = new LinkedHashSet<>();
        if (fields.has("rack")) {
            all.stream()
                    .filter(element ->
                            element.findWord("store").filter(label.id()::equals).isPresent())
                    .flatMap(pressLine -> pressLine.entries("families").stream())
                    .forEach(family -> families.add(family.id()));
        }
        List<Fields> own = fields.entries("racks");
        own.forEach(rack -> families.add(rack.id()));
        return new PanelStore(
                label,
                families.stream()
                        .map(family -> rack(
                                family,
                                own.stream()
                                        .filter(rack -> rack.id().equals(family))
                                        .findFirst()
                                        .orElseGet(() -> fields.inner("rack"))))
                        .toList());
    }

    private static PanelStore.Rack rack(String family, Fields rack) {
        return new PanelStore.Rack(family, rack.count("capacity"), rack.countOr("initial", 0));
    }

    private static CarrierUse carriers(Fields fields) {
        return new CarrierUse(fields.findWord("takes"), fields.findWord("releases"));
    }

    private String route(Fields fields) {
        int next = all.indexOf(fields) + 1;
        if (!fields.has("to") && next == all.size()) {
            fields.refuse("is the last element and feeds nothing; it needs 'to', or a sink after it");
        }
        return fields.findWord("to")
                .or(() -> all.stream().skip(next).findFirst().map(Fields::id))
                .orElse(fields.id());
    }
}
