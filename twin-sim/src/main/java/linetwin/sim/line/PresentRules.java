package linetwin.sim.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import linetwin.model.line.Buffer;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.PanelStore;
import linetwin.model.present.ElementPresent;
import linetwin.model.present.LinePresent;
import linetwin.model.present.Stay;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineDescription.ProductDescription;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.sim.line.telling.Describer;
import org.jspecify.annotations.Nullable;

/** Whether a line can go on from a present: it consists of the same elements, with room for all that they hold. */
final class PresentRules {
    private static final String ANOTHER = ".\nMaybe another scenario is meant";

    private final Line line;
    private final LinePresent present;
    private final String scenario;
    private final String heard;

    private PresentRules(Line line, LinePresent present) {
        this.line = line;
        this.present = present;
        scenario = "scenario '" + line.name() + "'";
        heard = "the line that is heard, '" + present.line().scenario() + "',";
    }

    /** @throws PresentMismatchException if it can't */
    static void require(Line line, LinePresent present) {
        PresentRules rules = new PresentRules(line, present);
        rules.requireElements();
        rules.requireProducts();
        rules.requireTime();
        line.elements().forEach(rules::requireRoom);
    }

    private void requireElements() {
        LineDescription described = new Describer(line).describe(0, line.plan().start(), null);
        Map<String, Kind> own = kinds(described);
        Map<String, Kind> other = kinds(present.line());
        for (Map.Entry<String, Kind> element : other.entrySet()) {
            Kind kind = own.get(element.getKey());
            if (kind == null) {
                throw new PresentMismatchException(heard + " has the element '" + element.getKey() + "', which "
                        + scenario + " has not" + ANOTHER + suggestion());
            }
            if (kind != element.getValue()) {
                throw new PresentMismatchException("'" + element.getKey() + "' of " + heard + " is of the kind "
                        + element.getValue() + ", in " + scenario + " of the kind " + kind + ANOTHER + suggestion());
            }
        }
        own.keySet().stream()
                .filter(id -> !other.containsKey(id) && !isEnd(own.get(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw new PresentMismatchException(scenario + " has the element '" + id + "', which " + heard
                            + " has not" + ANOTHER + suggestion());
                });
    }

    /** Where items begin and end need not be described: it is then as it is to begin with. */
    private static boolean isEnd(@Nullable Kind kind) {
        return kind == Kind.SOURCE || kind == Kind.SINK;
    }

    private String suggestion() {
        return present.line().scenario().equals(line.name())
                ? "."
                : ", such as '" + present.line().scenario() + "'.";
    }

    private static Map<String, Kind> kinds(LineDescription described) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (ElementDescription element : described.elements()) {
            kinds.put(element.id(), element.kind());
        }
        return kinds;
    }

    /** Those of the vehicles that are on the line; a scenario need not have what nobody builds. */
    private void requireProducts() {
        LineDescription described = new Describer(line).describe(0, line.plan().start(), null);
        List<VehicleRef> vehicles = present.elements().values().stream()
                .flatMap(element -> element.holding().stays().stream())
                .map(Stay::vehicle)
                .toList();
        requireKnown("variant", described.variants(), vehicles, VehicleRef::variant);
        requireKnown("colour", described.colours(), vehicles, VehicleRef::colour);
    }

    private void requireKnown(
            String what,
            List<ProductDescription> own,
            List<VehicleRef> vehicles,
            Function<VehicleRef, String> product) {
        Set<String> known = own.stream().map(ProductDescription::id).collect(Collectors.toSet());
        vehicles.stream()
                .map(product)
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new PresentMismatchException(heard + " has the " + what + " '" + id + "', which " + scenario
                            + " has not" + ANOTHER + suggestion());
                });
    }

    private void requireTime() {
        if (present.at().isBefore(line.plan().start())) {
            throw new PresentMismatchException("on " + heard + " it is " + present.at() + ", before the start of "
                    + scenario + ", which is " + line.plan().start() + ".\nMaybe its start is to be set earlier.");
        }
    }

    private void requireRoom(Element element) {
        present.find(element.id()).map(ElementPresent::holding).ifPresent(holding -> {
            int capacity = element.contents().capacity();
            if (capacity != Buffer.UNLIMITED && holding.items() > capacity && !(element instanceof PanelStore)) {
                throw new PresentMismatchException("'" + element.id() + "' of " + heard + " holds " + holding.items()
                        + ", in " + scenario + " there is room for " + capacity
                        + ".\nMaybe its capacity is to be raised.");
            }
        });
    }
}
