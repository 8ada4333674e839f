package linetwin.ui.trainer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import linetwin.ui.control.Buttons;
import linetwin.ui.text.Texts;

/** Steps of a paused run, and its beginning anew with a seed. */
final class RunControls extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final List<Integer> STEP_SECONDS = List.of(10, 60, 600);

    private final TrainerViewModel model;
    private final TextField seed = new TextField();

    RunControls(TrainerViewModel model, Texts texts) {
        super(8);
        this.model = model;
        setId("trainer-run");
        setAlignment(Pos.CENTER_LEFT);
        Button event = Buttons.ofWords("trainer-step", texts.of("trainer.step.event"), model::stepToNextEvent);
        event.disableProperty().bind(model.pausedProperty().not());
        getChildren().addAll(Words.label("trainer-step-name", texts.of("trainer.step")), event);
        STEP_SECONDS.forEach(seconds -> getChildren().add(step(seconds, texts)));
        getChildren().add(Words.label("trainer-reset-name", texts.of("trainer.seed")));
        getChildren().addAll(seedField(texts), reset(texts));
    }

    private Button step(int seconds, Texts texts) {
        Button button = Buttons.ofWords(
                "trainer-step-" + seconds,
                seconds < 60 ? texts.of("trainer.step.seconds", seconds) : texts.of("time.minutes", seconds / 60),
                () -> model.step(Duration.ofSeconds(seconds)));
        button.disableProperty().bind(model.pausedProperty().not());
        return button;
    }

    private TextField seedField(Texts texts) {
        seed.setId("trainer-seed");
        seed.setPrefColumnCount(8);
        seed.accessibleTextProperty().bind(texts.of("trainer.seed"));
        model.seedProperty()
                .subscribe(now -> seed.setText(now.map(String::valueOf).orElse("")));
        seed.textProperty().subscribe(typed -> seed.pseudoClassStateChanged(WRONG, false));
        seed.setOnAction(enter -> resetTo());
        return seed;
    }

    private Button reset(Texts texts) {
        Button reset = Buttons.ofWords("trainer-reset", texts.of("trainer.reset"), this::resetTo);
        reset.disableProperty().bind(model.seedProperty().map(Optional::isEmpty));
        return reset;
    }

    private void resetTo() {
        seed.pseudoClassStateChanged(WRONG, !model.reset(seed.getText()));
    }
}
