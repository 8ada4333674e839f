package linetwin.ui.trainer;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.parameter.Parameter;
import linetwin.ui.control.Buttons;
import linetwin.ui.parameter.ParameterNames;
import linetwin.ui.text.Texts;
import linetwin.ui.trainer.ParametersViewModel.Order;

/** Where the chosen parameter gets another value: its name, how it is written, and what the line answers. */
final class ParameterEditor extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("refused");

    private final ParametersViewModel model;
    private final Texts texts;
    private final TextField value = new TextField();
    private final Button set;

    ParameterEditor(ParametersViewModel model, Texts texts) {
        super(3);
        this.model = model;
        this.texts = texts;
        Label name = words(
                "trainer-parameter-name",
                Bindings.createStringBinding(
                        () -> chosen().map(this::nameOf).orElse(""), model.chosenProperty(), texts.languageProperty()));
        name.getStyleClass().add("parameter-heading");
        Label path = words(
                "trainer-parameter-path",
                Bindings.createStringBinding(() -> chosen().map(Parameter::path).orElse(""), model.chosenProperty()));
        path.getStyleClass().add("parameter-path");
        value.setId("trainer-parameter-value");
        value.getStyleClass().add("parameter-value");
        value.accessibleTextProperty().bind(texts.of("parameters.newValue"));
        value.setOnAction(enter -> send());
        HBox.setHgrow(value, Priority.ALWAYS);
        set = Buttons.ofWords("trainer-parameter-set", texts.of("parameters.set"), this::send);
        HBox entry = new HBox(8, Words.label("trainer-parameter-now", texts.of("parameters.newValue")), value, set);
        entry.setAlignment(Pos.CENTER_LEFT);
        Label rule = words("trainer-parameter-rule", rule());
        rule.getStyleClass().add("parameter-path");
        Label answer = words("trainer-parameter-answer", answer());
        answer.getStyleClass().add("trainer-answer");
        getChildren().addAll(name, path, entry, rule, answer);
        visibleProperty().bind(model.chosenProperty().map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
        model.chosenProperty().subscribe(now -> now.ifPresent(this::begin));
        value.textProperty().subscribe(now -> check());
        model.revisionProperty().subscribe(now -> check());
    }

    private Optional<Parameter> chosen() {
        return model.chosenProperty().get();
    }

    private String nameOf(Parameter parameter) {
        return model.lineProperty()
                .get()
                .map(line -> ParameterNames.of(line, texts).whole(parameter))
                .orElse(parameter.path());
    }

    private static Label words(String id, StringBinding text) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private StringBinding rule() {
        return Bindings.createStringBinding(
                () -> chosen().map(parameter -> texts.now(
                                "parameters.rule",
                                model.value(parameter),
                                ParameterNames.rule(parameter.kind(), texts)))
                        .orElse(""),
                model.chosenProperty(),
                model.revisionProperty(),
                texts.languageProperty());
    }

    private StringBinding answer() {
        return Bindings.createStringBinding(
                () -> model.orderProperty().get().map(this::words).orElse(""),
                model.orderProperty(),
                texts.languageProperty());
    }

    private String words(Order order) {
        return texts.now(
                "parameters.answer", nameOf(order.parameter()), order.value(), AnswerWords.of(order.answer(), texts));
    }

    private void begin(Parameter parameter) {
        value.setText(model.value(parameter));
        value.selectAll();
    }

    private void check() {
        Optional<Parameter> parameter = chosen();
        boolean isOfForm = parameter
                .map(now -> now.kind().accepts(value.getText().strip()))
                .orElse(true);
        value.pseudoClassStateChanged(WRONG, !isOfForm);
        set.setDisable(!parameter.map(now -> model.canSet(now, value.getText())).orElse(false));
    }

    private void send() {
        chosen().filter(parameter -> model.canSet(parameter, value.getText()))
                .ifPresent(parameter -> model.set(parameter, value.getText()));
    }

    /** Lets a value be typed. */
    void focus() {
        value.requestFocus();
        value.selectAll();
    }
}
