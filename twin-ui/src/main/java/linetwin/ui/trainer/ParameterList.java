package linetwin.ui.trainer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.model.parameter.Parameter;
import linetwin.ui.parameter.ParameterNames;
import linetwin.ui.source.Answer;
import linetwin.ui.text.Texts;
import linetwin.ui.trainer.ParameterRows.Row;

/** All parameters of the line with their present values, to be searched and chosen from. */
final class ParameterList extends VBox {
    private final ParametersViewModel model;
    private final Texts texts;
    private final TextField search = new TextField();
    private final ListView<Row> list = new ListView<>();
    private ParameterRows rows;

    /** @param onEnter leads to where the chosen one is changed */
    ParameterList(ParametersViewModel model, Texts texts, Runnable onEnter) {
        super(6);
        this.model = model;
        this.texts = texts;
        rows = new ParameterRows(List.of(), new ParameterNames(Map.of(), texts));
        setMinHeight(0);
        search.setId("trainer-parameter-search");
        search.promptTextProperty().bind(texts.of("parameters.search"));
        search.accessibleTextProperty().bind(texts.of("parameters.search"));
        search.setOnAction(enter -> list.requestFocus());
        list.setId("trainer-parameter-list");
        list.accessibleTextProperty().bind(texts.of("parameters.title"));
        list.getStyleClass().add("parameter-list");
        list.setMinHeight(0);
        list.setCellFactory(view -> new ParameterRowCell(model));
        list.setPlaceholder(placeholder());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.choose(row == null ? null : row.parameter()));
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                onEnter.run();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(search, list);
        model.parameters().addListener((ListChangeListener<Parameter>) change -> name());
        texts.languageProperty().subscribe(now -> name());
        search.textProperty().subscribe(now -> fill());
        model.placeProperty().subscribe(now -> showPlace());
    }

    private Label placeholder() {
        Label none = new Label();
        none.setId("trainer-parameter-none");
        none.setWrapText(true);
        none.getStyleClass().add("placeholder");
        none.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> nothing(model.heardProperty().get()), model.heardProperty(), texts.languageProperty()));
        return none;
    }

    private String nothing(Answer heard) {
        return switch (heard.kind()) {
            case NONE -> texts.now("parameters.none");
            case ACCEPTED -> texts.now("parameters.notFound");
            case WAITING, MISSING, REFUSED -> AnswerWords.of(heard, texts);
        };
    }

    private void name() {
        model.lineProperty().get().ifPresent(line -> {
            rows = new ParameterRows(model.parameters(), ParameterNames.of(line, texts));
            fill();
        });
    }

    /** What was chosen stays so, if it is still listed. */
    private void fill() {
        Parameter before = model.chosenProperty().get().orElse(null);
        List<Row> found = rows.find(search.getText(), model.placeProperty().get());
        list.getItems().setAll(found);
        IntStream.range(0, found.size())
                .filter(i -> Objects.equals(found.get(i).parameter(), before))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    /** Whoever chooses a station wants to see what can be changed there. */
    private void showPlace() {
        fill();
        boolean isThere = !list.getItems().isEmpty()
                && list.getItems()
                        .get(0)
                        .parameter()
                        .owner()
                        .equals(model.placeProperty().get());
        if (isThere) {
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        }
    }
}
