package linetwin.ui.kpi;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linetwin.ui.source.LineFrame;

/** The figures that stay on every screen, calm enough to be read: they change twice a second at most. */
public final class KpiStripViewModel {
    private final ReadOnlyObjectWrapper<KpiStripFigures> figures = new ReadOnlyObjectWrapper<>(KpiStripFigures.NONE);

    public ReadOnlyObjectProperty<KpiStripFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public void show(LineFrame frame) {
        figures.set(KpiStripFigures.of(frame));
    }
}
