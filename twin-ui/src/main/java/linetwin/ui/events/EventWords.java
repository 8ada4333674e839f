package linetwin.ui.events;

import java.util.List;
import java.util.Optional;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.AndonCalled;
import linetwin.model.telemetry.body.LineEvent.ChangedOver;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.DeliveryLate;
import linetwin.model.telemetry.body.LineEvent.Inspected;
import linetwin.model.telemetry.body.LineEvent.Scrapped;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.telemetry.body.LineEvent.VehicleCompleted;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.LineEvent.VehicleLeft;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.model.twin.Alarm;
import linetwin.ui.quality.QualityWords;
import linetwin.ui.state.StateLook;
import linetwin.ui.state.StopWords;
import linetwin.ui.text.Texts;

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
        return with(what, alarm.reason().isEmpty() ? "" : reasonOf(alarm.element(), alarm.reason()));
    }

    String of(LineEvent event) {
        if (event instanceof StateChanged change) {
            return stateChange(change);
        } else if (event instanceof Inspected inspected) {
            return inspection(inspected);
        } else if (event instanceof Scrapped scrapped) {
            return texts.now("event.scrapped", scrapped.vehicle().body(), scrapped.reason());
        } else if (event instanceof ChangedOver change) {
            return texts.now("event.changedOver", change.from(), change.to());
        } else if (event instanceof DeliveryLate late) {
            return texts.now("event.deliveryLate", reasonOf(late.element(), late.reason()));
        } else if (event instanceof AndonCalled) {
            return texts.now("event.andon");
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
        String words = with(state, reason.isEmpty() ? "" : reasonOf(change.element(), reason));
        return change.isRemote() ? texts.now("event.remote", words) : words;
    }

    /** Many lines name a stop by its kind; nobody needs to read that twice. */
    private String with(String what, String reason) {
        return reason.isEmpty() || reason.equalsIgnoreCase(what) ? what : texts.now("alarm.with", what, reason);
    }

    private String reasonOf(String element, String reason) {
        return StopWords.of(find(element), reason, texts);
    }

    private Optional<ElementDescription> find(String element) {
        return line.elements().stream()
                .filter(found -> found.id().equals(element))
                .findFirst();
    }
}
