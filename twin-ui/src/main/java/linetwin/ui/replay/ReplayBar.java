package linetwin.ui.replay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.ui.control.Buttons;
import linetwin.ui.source.playback.RecordingFacts;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The controls of a replay and its timeline, below every screen while a recording is open. */
public final class ReplayBar extends VBox {
    /** Simulated seconds per second; 0 for as fast as possible. */
    private static final double[] PACES = {0.1, 1, 10, 60, 600, 0};

    /** Width in pixels from which on there is room for what does not matter all the time. */
    private static final double ROOMY = 1_440;

    private final ReplayViewModel model;
    private final Texts texts;
    private final TimelineStrip strip;
    private final Map<Double, ToggleButton> paces;

    public ReplayBar(ReplayViewModel model, Texts texts) {
        super(6);
        this.model = model;
        this.texts = texts;
        setId("replay-bar");
        getStyleClass().addAll("panel", "replay-bar");
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        paces = Stream.of(0, 1, 2, 3, 4, 5).collect(Collectors.toMap(i -> PACES[i], i -> pace(PACES[i])));
        strip = new TimelineStrip(model, texts);
        getChildren().addAll(controls(), strip);
        model.shownProperty()
                .subscribe(shown -> paces.forEach((pace, button) -> button.setSelected(pace == shown.pace())));
        addEventHandler(
                MouseEvent.MOUSE_RELEASED, release -> strip.requestFocus()); // the keys are those of the play again
    }

    /** Where the keys of the play belong. */
    public void focusTimeline() {
        strip.requestFocus();
    }

    private HBox controls() {
        HBox moves = new HBox(
                2,
                icon("replay-previous", MaterialDesignS.SKIP_PREVIOUS, "replay.previous", model::jumpToPrevious),
                icon(
                        "replay-back",
                        MaterialDesignR.REWIND_10,
                        "replay.back",
                        () -> model.step(ReplayKeys.STEP.negated())),
                playButton(),
                icon(
                        "replay-forward",
                        MaterialDesignF.FAST_FORWARD_10,
                        "replay.forward",
                        () -> model.step(ReplayKeys.STEP)),
                icon("replay-next", MaterialDesignS.SKIP_NEXT, "replay.next", model::jumpToNext));
        HBox speeds = new HBox();
        for (double pace : PACES) {
            speeds.getChildren().add(paces.get(pace));
        }
        pill(speeds.getChildren());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox controls = new HBox(10, moves, time(), speeds, jumps(), gap, trouble(), recordedAt(), leaveButton());
        controls.setAlignment(Pos.CENTER_LEFT);
        return controls;
    }

    private Button playButton() {
        Button button = icon("replay-play", MaterialDesignP.PLAY, "replay.play", model::togglePlay);
        button.getStyleClass().add("accent");
        model.shownProperty().map(Shown::isPlaying).subscribe(isPlaying -> {
            button.setGraphic(new FontIcon(isPlaying ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY));
            name(button, texts.of(isPlaying ? "replay.hold" : "replay.play"));
        });
        return button;
    }

    private Button icon(String id, Ikon icon, String key, Runnable action) {
        return Buttons.ofIcon(id, icon, texts.of(key), action);
    }

    private static void name(ButtonBase button, ObservableValue<String> words) {
        button.accessibleTextProperty().bind(words);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(words);
        button.setTooltip(tooltip);
    }

    private ToggleButton pace(double pace) {
        ToggleButton button = new ToggleButton();
        button.setId("replay-pace-" + (pace == 0 ? "max" : String.format(Locale.ROOT, "%.3g", pace)));
        if (pace == 0) {
            button.textProperty().bind(texts.of("pace.max"));
        } else {
            button.setText("×" + (pace < 1 ? Numbers.decimal(pace) : Numbers.whole(pace)));
        }
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(click -> {
            model.setPace(pace);
            button.setSelected(true);
        });
        return button;
    }

    private static void pill(List<Node> buttons) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i)
                    .getStyleClass()
                    .add(i == 0 ? "left-pill" : i < buttons.size() - 1 ? "center-pill" : "right-pill");
        }
    }

    /** Which marks are jumped to. */
    private HBox jumps() {
        HBox jumps = new HBox(4, label("replay-jumps", texts.of("replay.jumps")));
        jumps.setAlignment(Pos.CENTER_LEFT);
        for (Lane lane : Lane.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("replay-jump-" + lane.id());
            button.getStyleClass().add("replay-jump");
            Label letter = new Label(lane.look().letter());
            letter.getStyleClass().addAll("swatch", lane.look().styleClass());
            button.setGraphic(letter);
            button.setSelected(model.lanes().contains(lane));
            button.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> String.valueOf(model.timelineProperty().get().count(lane)),
                            model.timelineProperty()));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(click -> {
                if (!model.lanes().remove(lane)) {
                    model.lanes().add(lane);
                }
            });
            name(button, texts.of(lane.textKey()));
            jumps.getChildren().add(button);
        }
        return jumps;
    }

    private Label time() {
        Label time = label("replay-time", model.shownProperty().map(shown -> Numbers.dateTime(shown.position())));
        time.getStyleClass().add("replay-time");
        return time;
    }

    private Label trouble() {
        Label trouble = label(
                "replay-trouble",
                Bindings.createStringBinding(
                        () -> troubleOf(model.shownProperty().get()), model.shownProperty(), texts.languageProperty()));
        trouble.getStyleClass().add("refusal");
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        Tooltip where = new Tooltip();
        where.textProperty().bind(model.shownProperty().map(Shown::firstUnreadable));
        trouble.setTooltip(where);
        return trouble;
    }

    private String troubleOf(Shown shown) {
        return shown.unreadable() == 0 ? "" : texts.now("replay.trouble", shown.unreadable());
    }

    private Label recordedAt() {
        Label label = label(
                "replay-recorded",
                Bindings.createStringBinding(
                        () -> model.facts().map(this::recordedAt).orElse(""),
                        model.timelineProperty(),
                        texts.languageProperty()));
        label.getStyleClass().add("panel-title");
        label.visibleProperty().bind(widthProperty().greaterThan(ROOMY)); // the page says it too
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private String recordedAt(RecordingFacts facts) {
        return facts.recordedAt() == null
                ? texts.now("replay.noClock")
                : texts.now("replay.recordedAt", Numbers.dateTime(facts.recordedAt()));
    }

    private Button leaveButton() {
        return Buttons.ofWords("replay-leave", MaterialDesignC.CLOSE, texts.of("replay.leave"), model::leave);
    }

    private static Label label(String id, ObservableValue<String> words) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(words);
        return label;
    }
}
