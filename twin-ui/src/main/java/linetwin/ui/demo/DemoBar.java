package linetwin.ui.demo;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.control.Buttons;
import linetwin.ui.source.Answer;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** What a demo says, at the foot of the window on whatever screen; not there while none is shown. */
public final class DemoBar extends HBox {
    private final DemoViewModel model;
    private final Texts texts;
    private final AwaitedWords awaitedWords;
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label status = new Label();
    private final Button back = new Button();
    private final Button next = new Button();
    private @Nullable LineDescription line;
    private boolean isResting;

    public DemoBar(DemoViewModel model, Texts texts) {
        super(16);
        this.model = model;
        this.texts = texts;
        awaitedWords = new AwaitedWords(texts);
        setId("demo-bar");
        getStyleClass().addAll("panel", "demo-bar");
        setAlignment(Pos.CENTER_LEFT);
        title.setId("demo-title");
        text.setId("demo-text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        status.setId("demo-status");
        status.setWrapText(true);
        status.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(4, title, text, status);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, button(back, "demo-back"), button(next, "demo-next"), endButton());
        back.setOnAction(click -> model.back());
        next.setOnAction(click -> model.next());
        model.sceneProperty().subscribe(this::paint);
        texts.languageProperty().subscribe(now -> paint(model.sceneProperty().get()));
    }

    private Button endButton() {
        return Buttons.ofWords("demo-end", texts.of("demo.end"), model::end);
    }

    private static Button button(Button button, String id) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** Names what the demo waits for as the line does, and says when that will take long. */
    public void show(LineFrame frame) {
        LineDescription described = frame.snapshot().description();
        boolean rests = LineRest.isIn(frame);
        if (!Objects.equals(described, line) || rests != isResting) {
            line = described;
            isResting = rests;
            paint(model.sceneProperty().get());
        }
    }

    private void paint(Scene scene) {
        setManaged(scene.shown().isPresent());
        setVisible(scene.shown().isPresent());
        next.setDefaultButton(scene.shown().filter(Scene.Shown::isSeen).isPresent());
        scene.shown().ifPresent(this::paintStep);
    }

    private void paintStep(Scene.Shown now) {
        title.setText(texts.now(
                "demo.title",
                texts.now(now.demo().title()),
                now.number() + 1,
                now.demo().steps().size()));
        text.setText(texts.now(now.step().text()));
        status.setText(status(now));
        back.setText(texts.now("demo.back"));
        back.setDisable(now.number() == 0);
        next.setText(texts.now(now.isLast() ? "demo.finish" : "demo.next"));
    }

    private String status(Scene.Shown now) {
        Answer trouble = now.trouble();
        String told = switch (trouble.kind()) {
            case REFUSED -> texts.now("trainer.refused", trouble.error());
            case MISSING -> texts.now("trainer.missing");
            case NONE, WAITING, ACCEPTED -> "";
        };
        if (!told.isEmpty() && !now.isSeen()) {
            return told;
        }
        String key = now.isSeen() ? "demo.seen" : isResting ? "demo.waitingAtRest" : "demo.waiting";
        return now.step()
                .awaited()
                .map(awaited -> texts.now(key, awaitedWords.of(awaited, line)))
                .orElse("");
    }
}
