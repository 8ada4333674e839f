package linetwin.ui.passport;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.ui.control.WrappedLabel;
import linetwin.ui.passport.Sheet.Section;
import linetwin.ui.text.Texts;

/** A passport over the screen: its facts, and what it lists in tables. */
public final class PassportPane extends VBox {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 720;
    private static final double MARGIN = 24;
    private static final double CHARACTER = 8;

    private final PassportViewModel model;
    private final Texts texts;
    private final VBox content = new VBox(8);

    /** @param onClose takes it from the screen */
    public PassportPane(PassportViewModel model, Texts texts, Runnable onClose) {
        super(10);
        this.model = model;
        this.texts = texts;
        setId("passport-pane");
        getStyleClass().addAll("panel", "dialog");
        setMaxSize(WIDTH, HEIGHT);
        VBox.setVgrow(content, Priority.ALWAYS);
        Button close = new Button();
        close.setId("passport-close");
        close.textProperty().bind(texts.of("passport.close"));
        close.setOnAction(click -> onClose.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(content, new HBox(space, close));
        model.shownProperty().subscribe(this::show);
        texts.languageProperty().subscribe(this::show);
    }

    private void show() {
        content.getChildren()
                .setAll(model.shownProperty()
                        .get()
                        .map(kept -> new PassportWords(kept, texts).sheet())
                        .map(this::of)
                        .orElseGet(this::nothing));
    }

    private Node nothing() {
        Label words = new WrappedLabel("passport-nothing", "placeholder");
        words.setText(texts.now("passport.nothing", model.askedProperty().get()));
        return words;
    }

    private Node of(Sheet sheet) {
        Label title = new Label(sheet.title());
        title.setId("passport-title");
        title.getStyleClass().add("panel-title");
        VBox all = new VBox(8, title);
        sheet.facts().forEach(fact -> {
            Label words = new WrappedLabel("passport-fact", "find-detail");
            words.setText(fact);
            all.getChildren().add(words);
        });
        sheet.sections().forEach(section -> all.getChildren().addAll(heading(section), table(section)));
        VBox.setVgrow(all, Priority.ALWAYS);
        return all;
    }

    private Label heading(Section section) {
        Label heading = new Label(texts.now(section.key()));
        heading.getStyleClass().add("panel-title");
        return heading;
    }

    /** For its longest text. */
    private double width(Section section, int column) {
        int longest = section.rows().stream()
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
        return MARGIN
                + CHARACTER
                        * Math.max(
                                longest,
                                texts.now(section.columns().get(column)).length());
    }

    private TableView<List<String>> table(Section section) {
        TableView<List<String>> table = new TableView<>();
        table.setId(section.key());
        table.getStyleClass().addAll("dense", "event-table");
        table.setAccessibleText(texts.now(section.key()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setMinHeight(80);
        table.setPlaceholder(new Label(texts.now("passport.none")));
        for (int i = 0; i < section.columns().size(); i++) {
            int place = i;
            TableColumn<List<String>, String> column =
                    new TableColumn<>(texts.now(section.columns().get(i)));
            column.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(row.getValue().get(place)));
            column.setPrefWidth(width(section, place));
            column.setSortable(false);
            column.setReorderable(false);
            table.getColumns().add(column);
        }
        table.getItems().setAll(section.rows());
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }
}
