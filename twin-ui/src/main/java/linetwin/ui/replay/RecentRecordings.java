package linetwin.ui.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import linetwin.ui.text.Texts;

/** The recordings that were opened or made before, as long as none is open; a click opens one again. */
final class RecentRecordings extends VBox {
    private final ReplayViewModel model;

    RecentRecordings(ReplayViewModel model, Texts texts) {
        super(2);
        this.model = model;
        setId("replay-recent");
        setAlignment(Pos.CENTER);
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(texts.of("replay.recent"));
        visibleProperty()
                .bind(Bindings.isNotEmpty(model.recent())
                        .and(model.openProperty().not()));
        managedProperty().bind(visibleProperty());
        model.recent().subscribe(() -> list(title));
        list(title);
    }

    private void list(Node title) {
        getChildren().setAll(title);
        List<Path> files = model.recent();
        IntStream.range(0, files.size()).forEach(i -> getChildren().add(link(i, files.get(i))));
    }

    private Hyperlink link(int number, Path file) {
        Hyperlink link = new Hyperlink(String.valueOf(file.getFileName()));
        link.setId("replay-recent-" + number);
        link.setMnemonicParsing(false);
        link.setTooltip(new Tooltip(file.toString()));
        link.setOnAction(click -> model.open(file));
        return link;
    }
}
