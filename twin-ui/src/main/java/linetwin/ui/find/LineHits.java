package linetwin.ui.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.ProductDescription;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.Occupant;
import linetwin.model.twin.StationView;
import linetwin.model.twin.StoreView;
import linetwin.model.value.Text;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** The elements of a line and the vehicles on it, to be found by name in either language, id or number. */
public final class LineHits {
    private final LineSnapshot snapshot;
    private final LineDescription line;
    private final Texts texts;
    private final Consumer<String> goTo;
    private final Map<String, Text> titles = new HashMap<>();

    /** @param goTo goes to an element */
    public LineHits(LineSnapshot snapshot, LineDescription line, Texts texts, Consumer<String> goTo) {
        this.snapshot = snapshot;
        this.line = line;
        this.texts = texts;
        this.goTo = goTo;
        Stream.of(line.variants(), line.colours())
                .flatMap(List::stream)
                .forEach((ProductDescription product) -> titles.put(product.id(), product.title()));
        line.areas().forEach((AreaDescription area) -> titles.put(area.id(), area.title()));
        line.elements().forEach(element -> titles.put(element.id(), element.title()));
    }

    /** What an id is called in the language of the screen. */
    public String nameOf(String id) {
        Text title = titles.get(id);
        return title == null ? id : texts.now(title);
    }

    /** Stations, stores and whatever else the line consists of. */
    public List<Hit> elements() {
        return line.elements().stream().map(this::element).toList();
    }

    private Hit element(ElementDescription element) {
        String kind = texts.now("kind." + element.kind());
        String detail = texts.now(
                "find.elementDetail",
                element.area().isEmpty() ? nameOf(line.plant()) : nameOf(element.area()),
                kind,
                standing(element));
        return Hit.of(
                Hit.Kind.ELEMENT,
                nameOf(element.title()),
                detail,
                Stream.of(element.id(), element.title().zh(), element.title().en()),
                () -> goTo.accept(element.id()));
    }

    private String nameOf(Text title) {
        return texts.now(title);
    }

    private String standing(ElementDescription element) {
        return snapshot.findStation(element.id())
                .map(StationView::activity)
                .map(activity -> texts.now(StateLook.of(activity.state()).textKey()))
                .or(() -> snapshot.findStore(element.id())
                        .map(StoreView::level)
                        .map(level -> texts.now("find.level", level.content())))
                .orElse(Numbers.UNKNOWN);
    }

    /** Those that are known to be on the line; of vehicles that entered before it was heard, nobody knows a number. */
    public List<Hit> vehicles() {
        Map<String, Hit> vehicles = new HashMap<>();
        for (StoreView store : snapshot.stores()) {
            store.vehicles().forEach(occupant -> add(vehicles, occupant, store.id()));
        }
        for (StationView station : snapshot.stations()) {
            if (station.activity() != null) {
                station.activity().vehicles().forEach(occupant -> add(vehicles, occupant, station.id()));
            }
        }
        return vehicles.values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private void add(Map<String, Hit> vehicles, Occupant occupant, String place) {
        VehicleRef vehicle = occupant.vehicle();
        vehicles.put(
                vehicle.vehicle(),
                Hit.of(
                        Hit.Kind.VEHICLE,
                        texts.now("find.body", vehicle.body()),
                        texts.now(
                                "find.vehicleDetail",
                                nameOf(place),
                                Numbers.time(occupant.since()),
                                nameOf(vehicle.variant()),
                                nameOf(vehicle.colour()),
                                vehicle.vehicle()),
                        Stream.of(vehicle.body(), vehicle.identifier(), String.valueOf(vehicle.skid())),
                        () -> goTo.accept(place)));
    }
}
