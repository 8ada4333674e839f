package linetwin.ui.kpi;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.StoreView;
import linetwin.model.value.Text;

/** How full a buffer is. */
record BufferLevel(String id, Text title, int content, int capacity) {
    /** The buffers nearest to full or dry, in the order of the line. */
    static List<BufferLevel> mostExtreme(LineSnapshot snapshot, int count) {
        List<StoreView> buffers =
                snapshot.stores().stream().filter(BufferLevel::isLimitedBuffer).toList();
        Set<String> chosen = buffers.stream()
                .sorted(Comparator.comparingDouble((ToDoubleFunction<StoreView>) BufferLevel::distanceFromHalf)
                        .reversed())
                .limit(count)
                .map(StoreView::id)
                .collect(Collectors.toSet());
        return buffers.stream()
                .filter(buffer -> chosen.contains(buffer.id()))
                .map(BufferLevel::of)
                .toList();
    }

    private static boolean isLimitedBuffer(StoreView store) {
        return store.element().kind() == Kind.BUFFER && store.element().capacity() != Integer.MAX_VALUE;
    }

    private static double distanceFromHalf(StoreView store) {
        return Math.abs(store.fillFraction() - 0.5);
    }

    private static BufferLevel of(StoreView store) {
        LevelMessage level = store.level();
        return new BufferLevel(
                store.id(),
                store.element().title(),
                level == null ? 0 : level.content(),
                store.element().capacity());
    }
}
