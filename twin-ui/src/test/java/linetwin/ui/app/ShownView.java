package linetwin.ui.app;

import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A main view in an open window of 1600 by 900 pixels. */
final class ShownView {
    private ShownView() {}

    /** One that fills the window. */
    static MainView filling(Supplier<MainView> maker) throws Exception {
        return show(maker, view -> view);
    }

    /** One whose size the test chooses; the window stays as it is. */
    static MainView ofAnySize(Supplier<MainView> maker) throws Exception {
        return show(maker, view -> {
            view.setManaged(false);
            return new Pane(view);
        });
    }

    private interface Frame {
        Parent around(MainView view);
    }

    private static MainView show(Supplier<MainView> maker, Frame frame) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        return WaitForAsyncUtils.asyncFx(() -> {
                    MainView view = maker.get();
                    Scene scene = new Scene(new Pane(), 1600, 900);
                    view.themeProperty().subscribe(theme -> theme.applyTo(scene));
                    scene.setRoot(frame.around(view)); // whose looks are then made once
                    stage.setScene(scene);
                    stage.show();
                    return view;
                })
                .get();
    }
}
