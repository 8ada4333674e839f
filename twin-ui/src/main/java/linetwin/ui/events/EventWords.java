package linetwin.ui.events;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.kpi.robot.RobotWords;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.AndonCalled;
import linetwin.model.telemetry.body.LineEvent.ChangedOver;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.DeliveryLate;
import linetwin.model.telemetry.body.LineEvent.Inspected;
import linetwin.model.telemetry.body.LineEvent.InspectorReached;
import linetwin.model.telemetry.body.LineEvent.Scrapped;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.telemetry.body.LineEvent.StationChecked;
import linetwin.model.telemetry.body.LineEvent.VehicleCompleted;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.LineEvent.VehicleLeft;
import linetwin.model.telemetry.body.LineEvent.WearMissed;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.model.twin.Alarm;
import linetwin.ui.quality.QualityWords;
import linetwin.ui.state.StateLook;
import linetwin.ui.state.StopWords;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Alarms and events in words of the screen's language. */
final class EventWords {
    private final Texts texts;
    private final LineDescription line;

    EventWords(Texts texts, LineDescription line) {
        this.texts = texts;
        this.line = line;
    }

    /** Of an element, or of the plant if it is empty. */
    String nameOf(String element) {
        return element.isEmpty()
                ? texts.now(line.plant())
                : find(element).map(ElementDescription::title).map(texts::now).orElse(element);
    }

    /** Whether it is of a stop that a control room can clear. */
    boolean isRemote(Alarm alarm) {
        return find(alarm.element()).stream()
                .flatMap(element -> element.stops().stream())
                .anyMatch(stop -> stop.isRemote() && stop.name().equals(alarm.reason()));
    }

    String of(Alarm alarm, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> alarm.kind() == Alarm.Kind.DOUBTFUL_DATA && isOf(problem, alarm))
                .findFirst()
                .map(this::of)
                .orElseGet(() -> of(alarm));
    }

    private static boolean isOf(Problem problem, Alarm alarm) {
        return problem.kind().equals(alarm.reason()) && problem.element().equals(alarm.element());
    }

    private String of(Problem problem) {
        String key = "problem." + problem.kind();
        return texts.now(
                "problem.often",
                texts.has(key) ? texts.now(key) : Excerpt.of(problem.kind()),
                problem.count(),
                Excerpt.of(problem.detail()));
    }

    private String of(Alarm alarm) {
        String what = texts.now("alarm." + alarm.kind().name());
        String words = with(what, alarm.reason().isEmpty() ? "" : reasonOf(alarm.element(), alarm.reason()));
        return at(words, alarm.element(), alarm.robot(), alarm.fault());
    }

    String of(LineEvent event) {
        if (event instanceof StateChanged change) {
            return stateChange(change);
        } else if (event instanceof Inspected inspected) {
            return inspection(inspected);
        } else if (event instanceof Scrapped scrapped) {
            return texts.now("event.scrapped", scrapped.vehicle().body(), scrapped.reason());
        } else if (event instanceof ChangedOver change) {
            return texts.now("event.changedOver", product(change.from()), product(change.to()));
        } else if (event instanceof DeliveryLate late) {
            return texts.now("event.deliveryLate", reasonOf(late.element(), late.reason()));
        } else if (event instanceof AndonCalled) {
            return texts.now("event.andon");
        } else if (event instanceof StationChecked
                || event instanceof WearMissed
                || event instanceof InspectorReached) {
            return new RoundWords(texts, line).of(event);
        }
        return passage(event);
    }

    private String passage(LineEvent event) {
        if (event instanceof VehicleEntered entered) {
            return texts.now("event.entered", entered.vehicle().body());
        } else if (event instanceof VehicleLeft left) {
            return texts.now("event.left", left.vehicle().body());
        } else if (event instanceof VehicleCompleted completed) {
            return texts.now("event.completed", completed.vehicle().vehicle());
        } else if (event instanceof CycleDone) {
            return texts.now("event.cycle");
        }
        throw new IllegalArgumentException("event without words: " + event);
    }

    private String inspection(Inspected inspected) {
        String verdict = texts.now(
                "event.inspected." + inspected.verdict().name(),
                inspected.vehicle().body());
        return inspected.findings().stream()
                .findFirst()
                .map(finding -> texts.now("event.found", verdict, QualityWords.of(finding, texts)))
                .orElse(verdict);
    }

    private String stateChange(StateChanged change) {
        String state = texts.now(StateLook.of(change.to()).textKey());
        String reason = change.cause().reason();
        String plain = with(state, reason.isEmpty() ? "" : reasonOf(change.element(), reason));
        String words = at(
                plain, change.element(), change.cause().robot(), change.cause().fault());
        return change.isRemote() ? texts.now("event.remote", words) : words;
    }

    private String at(String words, String element, @Nullable String robot, @Nullable String fault) {
        return RobotWords.fault(line, element, robot, fault)
                .map(where -> words + " · " + texts.now(where))
                .orElse(words);
    }

    /** Many lines name a stop by its kind; nobody needs to read that twice. */
    private String with(String what, String reason) {
        return reason.isEmpty() || reason.equalsIgnoreCase(what) ? what : texts.now("alarm.with", what, reason);
    }

    private String reasonOf(String element, String reason) {
        return StopWords.of(find(element), reason, texts);
    }

    /** A colour or variant by its name; panels and dies by what the line calls them. */
    private String product(String id) {
        return Stream.concat(line.colours().stream(), line.variants().stream())
                .filter(product -> product.id().equals(id))
                .map(product -> texts.now(product.title()))
                .findFirst()
                .orElse(id);
    }

    private Optional<ElementDescription> find(String element) {
        return line.elements().stream()
                .filter(found -> found.id().equals(element))
                .findFirst();
    }
}
