package linetwin.store.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import linetwin.model.history.Period;
import linetwin.model.kpi.loss.Loss;
import linetwin.model.kpi.robot.RobotWords;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.model.twin.Alarm;
import linetwin.model.value.Durations;
import linetwin.model.value.Text;
import linetwin.store.history.Stop;

/** What reviews speak of, in both languages: places of the line, causes, losses and times on its clock. */
public final class ReviewWords {
    private static final DateTimeFormatter MINUTE = format("HH:mm");
    private static final DateTimeFormatter DAY_AND_MINUTE = format("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = format("yyyy-MM-dd");

    private static final Map<String, Text> REASONS = Map.ofEntries(
            Map.entry(Cause.NO_ITEM, new Text("上游无来料", "nothing arrives")),
            Map.entry(Cause.NO_PART, new Text("缺少合装件", "a part is missing")),
            Map.entry(Cause.NO_PANEL, new Text("缺少冲压件", "a panel is missing")),
            Map.entry(Cause.NO_CARRIER, new Text("无空闲滑橇", "no carrier is free")),
            Map.entry(Cause.NO_OPERATOR, new Text("无空闲操作员", "no operator is free")),
            Map.entry(Cause.NO_ROOM, new Text("下游无空位", "no room ahead")),
            Map.entry(Cause.LINE_HELD, new Text("整线被其他工位停住", "the line is held")),
            Map.entry(Cause.ANDON_CALL, new Text("操作员呼叫", "operator's call")),
            Map.entry(Cause.CHANGEOVER, new Text("换型", "changeover")),
            Map.entry(Cause.INJECTED, new Text("注入的故障", "injected fault")));

    private ReviewWords() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    /** Such as {@code 06:00}. */
    public static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** Such as {@code 2026-01-05 06:00}. */
    public static String dayAndMinute(Instant time) {
        return DAY_AND_MINUTE.format(time);
    }

    public static String day(Instant time) {
        return DAY.format(time);
    }

    /** Such as {@code 2026-01-05 06:00 – 16:00}, with both days if it is of several. */
    public static String period(Period period) {
        boolean isOfOneDay = day(period.from()).equals(day(period.until().minusNanos(1)));
        return dayAndMinute(period.from()) + " – "
                + (isOfOneDay ? minute(period.until()) : dayAndMinute(period.until()));
    }

    /** A shift, such as {@code 2026-01-05 18:00 – 04:00 (+1)} where it ends on the day after. */
    public static String shift(Period period) {
        long days = ChronoUnit.DAYS.between(
                period.from().truncatedTo(ChronoUnit.DAYS), period.until().truncatedTo(ChronoUnit.DAYS));
        return dayAndMinute(period.from()) + " – " + minute(period.until()) + (days == 0 ? "" : " (+" + days + ")");
    }

    /** How a shift stands that goes on, such as {@code behind by 4, 1:52 h left, 32.1 an hour needed}. */
    public static Text outlook(ShiftOutlook outlook) {
        String vehicles = fixed(Math.abs(outlook.difference()), 0);
        String left = clock(outlook.left());
        boolean isBehind = outlook.difference() < 0;
        Text stands = new Text(
                (isBehind ? "落后 " : "超前 ") + vehicles + " 辆，本班还剩 " + left + " 小时",
                (isBehind ? "behind by " : "ahead by ") + vehicles + ", " + left + " h left of the shift");
        double needed = outlook.neededPerHour();
        if (!Double.isFinite(needed)) {
            return stands;
        }
        String rate = fixed(needed, 1);
        return new Text(
                stands.zh() + "，要完成计划需每计划小时 " + rate + " 辆",
                stands.en() + ", the plan needs " + rate + " in a planned hour");
    }

    private static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value + 0.0);
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toHours(), time.toMinutesPart());
    }

    /** The title of an element; one that is not described goes by its id. */
    public static Text element(LineDescription line, String id) {
        return find(line, id).map(ElementDescription::title).orElseGet(() -> Text.of(Excerpt.of(id)));
    }

    private static Optional<ElementDescription> find(LineDescription line, String id) {
        return line.elements().stream()
                .filter(element -> element.id().equals(id))
                .findFirst();
    }

    public static Text kind(Alarm.Kind kind) {
        return switch (kind) {
            case DEADLOCK -> new Text("死锁", "Deadlock");
            case BREAKDOWN -> new Text("设备故障", "Breakdown");
            case ANDON -> new Text("安灯呼叫", "Andon call");
            case MATERIAL_MISSING -> new Text("缺料", "Material missing");
            case MINOR_STOP -> new Text("小停机", "Minor stop");
            case BUFFER_HIGH -> new Text("缓冲区超过 90 %", "Buffer above 90 %");
            case DOUBTFUL_DATA -> new Text("数据可疑", "Doubtful data");
        };
    }

    /** Why an element stood; empty if no reason is known. */
    public static Optional<Text> reason(LineDescription line, String element, String reason) {
        if (reason.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(find(line, element).stream()
                .flatMap(found -> found.stops().stream())
                .filter(stop -> stop.name().equals(reason))
                .map(StopDescription::title)
                .findFirst()
                .orElseGet(() -> REASONS.getOrDefault(reason, Text.of(Excerpt.of(reason)))));
    }

    /** What a stop was and why, if that says more, such as {@code Breakdown: tip change}. */
    public static Text stop(LineDescription line, String element, Alarm.Kind kind, String reason) {
        Text what = kind(kind);
        return reason(line, element, reason)
                .filter(why -> !reason.equals(Cause.ANDON_CALL) && !why.en().equalsIgnoreCase(what.en()))
                .map(why -> new Text(what.zh() + "：" + why.zh(), what.en() + ": " + why.en()))
                .orElse(what);
    }

    /** What a stop was, why, and at which robot, as far as that is known. */
    public static Text stop(LineDescription line, Stop stop) {
        Text what = stop(line, stop.element(), stop.kind(), stop.reason());
        return RobotWords.fault(line, stop.element(), stop.robot(), stop.fault())
                .map(where -> new Text(what.zh() + " · " + where.zh(), what.en() + " · " + where.en()))
                .orElse(what);
    }

    /** How long a stop lasted, as far as that is known. */
    public static Text lasted(Stop stop) {
        if (stop.until() == null) {
            return new Text("仍在持续", "still lasts");
        }
        Text time = Durations.about(Duration.between(stop.begin(), stop.until()));
        return stop.isEndHeard() ? time : new Text("至少 " + time.zh(), "at least " + time.en());
    }

    /** Where time was lost and to what, such as {@code Framing: breakdown}. */
    public static Text loss(LineDescription line, Loss loss) {
        if (!loss.charge().isObserved()) {
            return new Text("未观测到原因", "Cause not observed");
        }
        Text where = element(line, loss.charge().element());
        Text what = loss.isSlowCycle()
                ? new Text("慢于理想节拍", "slower than the ideal takt")
                : state(loss.charge().state());
        String why = loss.charge().reason();
        boolean isStop =
                loss.charge().state() == StationState.FAILED || loss.charge().state() == StationState.MINOR_STOP;
        Text all = isStop
                ? reason(line, loss.charge().element(), why)
                        .filter(text -> !text.en().equalsIgnoreCase(what.en()))
                        .map(text -> new Text(what.zh() + "（" + text.zh() + "）", what.en() + " (" + text.en() + ")"))
                        .orElse(what)
                : what;
        return new Text(where.zh() + "：" + all.zh(), where.en() + ": " + all.en());
    }

    private static Text state(StationState state) {
        return switch (state) {
            case WORKING -> new Text("运行", "working");
            case STARVED -> new Text("空", "empty");
            case BLOCKED -> new Text("满", "full");
            case FAILED -> new Text("故障", "breakdown");
            case MINOR_STOP -> new Text("小停机", "minor stop");
            case ANDON -> new Text("安灯", "andon");
            case SETUP -> new Text("换型", "set-up");
            case MAINTENANCE -> new Text("保养", "maintenance");
            case BREAK -> new Text("休息", "break");
            case OFF_SHIFT -> new Text("非班次", "off shift");
            case NOT_OBSERVED -> new Text("未观测", "not observed");
        };
    }
}
