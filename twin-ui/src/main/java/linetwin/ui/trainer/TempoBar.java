package linetwin.ui.trainer;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import linetwin.ui.control.Buttons;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** Any pace, by a slider or typed, and going on until a time, a while or the next shift. */
final class TempoBar extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TempoViewModel model;
    private final Texts texts;
    private final Slider slider = new Slider(PaceScale.LOW, PaceScale.HIGH, 0);
    private final TextField typed = new TextField();
    private final TextField until = new TextField();
    private boolean isFollowing;

    TempoBar(TempoViewModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        setId("trainer-tempo");
        setAlignment(Pos.CENTER_LEFT);
        layOutSlider();
        typed.setId("trainer-pace-typed");
        typed.setPrefColumnCount(6);
        typed.accessibleTextProperty().bind(texts.of("trainer.pace"));
        typed.setTooltip(hint("trainer.pace.hint"));
        typed.setOnAction(enter -> typed.pseudoClassStateChanged(WRONG, !model.setPace(typed.getText())));
        typed.textProperty().subscribe(text -> typed.pseudoClassStateChanged(WRONG, false));
        typed.focusedProperty().subscribe(isFocused -> {
            if (!isFocused) {
                follow(model.paceProperty().get()); // what was typed and not sent is not the pace
            }
        });
        until.setId("trainer-until");
        until.setPrefColumnCount(12);
        until.promptTextProperty().bind(texts.of("trainer.until.prompt"));
        until.accessibleTextProperty().bind(texts.of("trainer.until"));
        until.setTooltip(hint("trainer.until.hint"));
        until.setOnAction(enter -> model.runUntil(until.getText()));
        getChildren()
                .addAll(
                        Words.label("trainer-pace-name", texts.of("trainer.pace")),
                        slider,
                        typed,
                        Words.label("trainer-until-name", texts.of("trainer.until")),
                        until,
                        Buttons.ofWords(
                                "trainer-until-go",
                                texts.of("trainer.until.go"),
                                () -> model.runUntil(until.getText())),
                        nextShift(),
                        outcome());
        model.paceProperty().subscribe(pace -> follow(pace.doubleValue()));
        texts.languageProperty()
                .subscribe(language -> follow(model.paceProperty().get()));
    }

    private Button nextShift() {
        Button button =
                Buttons.ofWords("trainer-next-shift", texts.of("trainer.until.nextShift"), model::runToNextShift);
        button.setTooltip(hint("trainer.until.hint"));
        return button;
    }

    private Tooltip hint(String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(key));
        return tooltip;
    }

    private void layOutSlider() {
        slider.setId("trainer-pace");
        slider.setPrefWidth(210);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(0.25);
        slider.setShowTickMarks(true);
        slider.accessibleTextProperty().bind(texts.of("trainer.pace"));
        slider.setTooltip(hint("trainer.pace.hint"));
        slider.setLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Double place) {
                return PaceScale.text(PaceScale.at(place));
            }

            @Override
            public Double fromString(String text) {
                return slider.getValue();
            }
        });
        slider.valueProperty().subscribe(place -> {
            if (!isFollowing) {
                typed.setText(PaceScale.text(PaceScale.at(place.doubleValue())));
                send();
            }
        });
        slider.valueChangingProperty().subscribe(isChanging -> send());
    }

    /** While it is dragged, the line is not told of every pace in between. */
    private void send() {
        if (!slider.isValueChanging() && !isFollowing) {
            model.setPace(PaceScale.at(slider.getValue()));
        }
    }

    /** The pace that the line has is shown, unless another one is just being chosen. */
    private void follow(double pace) {
        setDisable(Double.isNaN(pace));
        if (Double.isNaN(pace) || slider.isValueChanging()) {
            return;
        }
        isFollowing = true;
        slider.setValue(PaceScale.placeOf(pace));
        isFollowing = false;
        if (!typed.isFocused() || pace == PaceScale.read(typed.getText()).orElse(pace)) {
            typed.setText(pace == 0 ? texts.now("pace.max") : PaceScale.text(pace));
        }
    }

    private Label outcome() {
        Label outcome = new Label();
        outcome.setId("trainer-ahead");
        outcome.getStyleClass().add("trainer-answer");
        outcome.setMinWidth(0);
        outcome.setWrapText(true);
        outcome.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(model.aheadProperty().get()), model.aheadProperty(), texts.languageProperty()));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(outcome.textProperty());
        outcome.setTooltip(whole);
        return outcome;
    }

    private String words(Ahead ahead) {
        return ahead.stage() == Ahead.Stage.NONE
                ? ""
                : texts.now(
                        ahead.textKey(),
                        ahead.stage() == Ahead.Stage.REFUSED ? ahead.error() : Numbers.dateTime(ahead.at()),
                        Numbers.dateTime(ahead.now()));
    }
}
