package linetwin.ui.robot;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.StationKpis;
import linetwin.model.kpi.robot.RoundKpis;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.RoundTimes;
import linetwin.model.telemetry.body.RoundsDescription;
import linetwin.model.value.Durations;
import linetwin.ui.control.Buttons;
import linetwin.ui.source.Answer;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The rounds of inspection that pass a station: who, how often, what they found and missed; somebody can be sent at once. */
public final class RoundPanel extends VBox {
    private final Texts texts;
    private final InspectViewModel model;
    private final Label plan = new Label();
    private final Label found = new Label();
    private final Label why = new Label();
    private String station = "";

    public RoundPanel(Texts texts, InspectViewModel model) {
        super(4);
        this.texts = texts;
        this.model = model;
        setId("drawer-rounds");
        Label title = new Label();
        title.getStyleClass().add("drawer-name");
        title.textProperty().bind(texts.of("rounds.title"));
        plan.setId("drawer-round-plan");
        found.setId("drawer-round-found");
        why.textProperty().bind(texts.of("rounds.why"));
        why.getStyleClass().add("gain-fact");
        Button inspect = Buttons.ofWords("drawer-inspect", texts.of("rounds.inspect"), () -> model.inspect(station));
        inspect.getStyleClass().add("small");
        Label answer = answer();
        for (Label words : List.of(title, plan, found, why, answer)) {
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
        }
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, plan, found, why, inspect, answer);
    }

    private Label answer() {
        Label words = new Label();
        words.setId("drawer-inspect-answer");
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(model.answerProperty().get()), model.answerProperty(), texts.languageProperty()));
        words.managedProperty().bind(words.textProperty().isNotEmpty());
        words.visibleProperty().bind(words.managedProperty());
        return words;
    }

    private String words(Answer answer) {
        return switch (answer.kind()) {
            case NONE -> "";
            case WAITING -> texts.now("rounds.waiting");
            case ACCEPTED -> texts.now("rounds.accepted");
            case MISSING -> texts.now("rounds.missing");
            case REFUSED -> texts.now("rounds.refused", answer.error());
        };
    }

    /**
     * Shows the rounds of a station; nothing where none pass.
     *
     * @param kpis since the run began
     */
    public void show(ElementDescription element, @Nullable RoundTimes times, @Nullable StationKpis kpis) {
        boolean isThere = !element.rounds().isEmpty();
        setVisible(isThere);
        setManaged(isThere);
        if (!element.id().equals(station)) {
            station = element.id();
            model.forget();
        }
        if (isThere) {
            plan.setText(planOf(element.rounds().get(0), times));
            found.setText(kpis == null ? "" : foundOf(RoundKpis.of(kpis)));
            found.setManaged(!found.getText().isEmpty());
        }
    }

    private String planOf(RoundsDescription rounds, @Nullable RoundTimes times) {
        RoundsDescription.Inspector by = rounds.by();
        String who = by == null
                ? texts.now("rounds.nobody")
                : texts.now(by.isRobot() ? "rounds.robot" : "rounds.person", texts.now(by.title()));
        String every = texts.now(
                "rounds.every", who, texts.now(Durations.about(Duration.of(rounds.everyMicros(), ChronoUnit.MICROS))));
        if (times == null) {
            return every;
        }
        Instant last = times.last();
        return every + "\n"
                + texts.now("rounds.times", last == null ? "–" : Numbers.time(last), Numbers.time(times.next()));
    }

    private String foundOf(RoundKpis rounds) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.now(
                "rounds.found",
                rounds.counts().made(),
                rounds.counts().found(),
                rounds.counts().late(),
                rounds.counts().missed()));
        lines.add(
                rounds.known() == 0
                        ? texts.now("rounds.unknown")
                        : texts.now(
                                "rounds.share",
                                Numbers.percent(rounds.foundInTime().value()),
                                Numbers.percent(rounds.foundInTimeLower()),
                                Numbers.percent(rounds.foundInTimeUpper()),
                                rounds.known()));
        if (rounds.plannedShare().isDefined()) {
            lines.add(texts.now(
                    "rounds.planned", Numbers.percent(rounds.plannedShare().value())));
        }
        return String.join("\n", lines);
    }
}
