package linetwin.cli.period;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.Ratio;
import linetwin.model.kpi.robot.RobotKpis;
import linetwin.model.kpi.robot.RobotKpis.By;
import linetwin.model.kpi.robot.RobotWords;
import linetwin.model.kpi.robot.RoundKpis;
import linetwin.model.value.Durations;
import linetwin.model.value.Text;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.Section;
import linetwin.sim.report.Section.Pareto;
import linetwin.sim.report.Section.Table;
import linetwin.store.review.Review;
import linetwin.store.review.ReviewWords;

/** The stops of a period by robot and by fault, and what rounds of inspection found; nothing of lines that tell of neither. */
final class RobotTables {
    private static final int MOST = 12;

    private RobotTables() {}

    static void data(Review review, JsonObject document) {
        if (review.line().hasRobots()) {
            document.putEach("stopsByRobot", review.robots(By.ROBOT), RobotTables::data)
                    .putEach("stopsByFault", review.robots(By.FAULT), RobotTables::data);
        }
        if (review.line().hasRounds()) {
            document.putEach("rounds", review.rounds(), RobotTables::data)
                    .put("roundsTogether", data(RoundKpis.together(review.rounds())));
        }
    }

    private static JsonObject data(RobotKpis kpis) {
        return new JsonObject()
                .put("element", kpis.element())
                .put("robot", kpis.robot())
                .put("fault", kpis.fault())
                .put("stops", kpis.stops())
                .put("seconds", kpis.time().toNanos() / 1e9)
                .put("endsHeard", kpis.isWhole())
                .put("failures", kpis.reliability().failures())
                .put("mtbfMinutes", minutes(kpis.meanMicrosBetweenFailures()))
                .put("mttrMinutes", minutes(kpis.meanMicrosToRestoration()))
                .put("ofFew", kpis.reliability().isOfFew());
    }

    private static double minutes(Ratio micros) {
        return micros.value() / 6e7;
    }

    private static JsonObject data(RoundKpis kpis) {
        return new JsonObject()
                .put("element", kpis.element())
                .put("made", kpis.counts().made())
                .put("found", kpis.counts().found())
                .put("foundLate", kpis.counts().late())
                .put("missed", kpis.counts().missed())
                .put("foundInTimeFraction", kpis.foundInTime().value())
                .put("foundInTimeLower", kpis.foundInTimeLower())
                .put("foundInTimeUpper", kpis.foundInTimeUpper())
                .put("plannedStopFraction", kpis.plannedShare().value());
    }

    static void text(Review review, Paragraphs text) {
        List<RobotKpis> robots = review.robots(By.ROBOT);
        if (!robots.isEmpty()) {
            text.add(table("stopped by", robots, review)).add(table("fault", review.robots(By.FAULT), review));
            text.add("MTBF is operating time of the station by breakdown, MTTR their time; a mean of fewer than 10 has"
                    + " a ~.");
        }
        if (review.rounds().stream().anyMatch(kpis -> kpis.counts().made() > 0)) {
            text.add(roundsTable(review));
        }
    }

    private static TextTable table(String what, List<RobotKpis> rows, Review review) {
        TextTable table = TextTable.ofNumbers(what, "times", "min", "breakdowns", "MTBF min", "MTTR min");
        rows.stream()
                .limit(MOST)
                .forEach(row -> table.add(
                        name(review, row).en(),
                        String.valueOf(row.stops()),
                        (row.isWhole() ? "" : "at least ")
                                + Numerals.fixed(row.time().toMillis() / 6e4, 1),
                        String.valueOf(row.reliability().failures()),
                        mean(row, row.meanMicrosBetweenFailures()),
                        mean(row, row.meanMicrosToRestoration())));
        return table;
    }

    private static String mean(RobotKpis row, Ratio micros) {
        return micros.isDefined() ? (row.reliability().isOfFew() ? "~" : "") + Numerals.fixed(minutes(micros), 1) : "-";
    }

    private static TextTable roundsTable(Review review) {
        TextTable table =
                TextTable.ofNumbers("rounds", "looks", "wear found", "of it late", "missed", "in time %", "95 %");
        List<RoundKpis> rows = new ArrayList<>(review.rounds());
        rows.add(RoundKpis.together(rows));
        for (RoundKpis row : rows) {
            table.add(
                    row.element().isEmpty()
                            ? "all"
                            : ReviewWords.element(review.line(), row.element()).en(),
                    String.valueOf(row.counts().made()),
                    String.valueOf(row.counts().found()),
                    String.valueOf(row.counts().late()),
                    String.valueOf(row.counts().missed()),
                    row.known() == 0 ? "-" : percent(row.foundInTime().value()),
                    row.known() == 0
                            ? "-"
                            : percent(row.foundInTimeLower()) + " to " + percent(row.foundInTimeUpper()));
        }
        return table;
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.0f", 100 * fraction);
    }

    /** For a page to read. */
    static List<Section> sections(Review review) {
        List<Section> sections = new ArrayList<>();
        List<RobotKpis> robots = review.robots(By.ROBOT);
        if (!robots.isEmpty()) {
            sections.add(pareto(new Text("按机器人的停机帕累托", "Stops by robot"), robots, review));
            sections.add(pareto(new Text("按故障的停机帕累托", "Stops by fault"), review.robots(By.FAULT), review));
            sections.add(reliability(robots, review));
        }
        if (review.rounds().stream().anyMatch(kpis -> kpis.counts().made() > 0)) {
            sections.add(rounds(review));
        }
        return sections;
    }

    private static Pareto pareto(Text heading, List<RobotKpis> rows, Review review) {
        double whole = rows.stream().mapToLong(row -> row.time().toMillis()).sum();
        return new Pareto(
                heading,
                new Text(
                        "有机器人的工位的故障与小停机，占其全部时间的百分比。",
                        "Breakdowns and minor stops of stations with robots, in percent of all their time."),
                rows.stream().limit(MOST).map(row -> item(row, whole, review)).toList());
    }

    private static Pareto.Item item(RobotKpis row, double whole, Review review) {
        String minutes = Numerals.fixed(row.time().toMillis() / 6e4, 1);
        return new Pareto.Item(
                name(review, row),
                whole == 0 ? 0 : row.time().toMillis() / whole,
                new Text(
                        (row.isWhole() ? "" : "至少 ") + minutes + " 分钟 · " + row.stops() + " 次",
                        (row.isWhole() ? "" : "at least ") + minutes + " min · " + row.stops() + "×"));
    }

    private static Text name(Review review, RobotKpis row) {
        if (row.element().isEmpty()) {
            return RobotWords.fault(row.fault());
        }
        Text station = ReviewWords.element(review.line(), row.element());
        Text robot = RobotWords.robot(review.line(), row.element(), row.robot());
        return new Text(station.zh() + "：" + robot.zh(), station.en() + ": " + robot.en());
    }

    private static Table reliability(List<RobotKpis> robots, Review review) {
        return Table.of(
                new Text("机器人的可靠性", "Reliability of robots"),
                new Text(
                        "MTBF = 所在工位的作业时间 ÷ 该机器人的故障次数，MTTR = 故障时间 ÷ 次数（ISO 22400-2；故障归于 ISO 14224 的可维修单元）。~：少于 10"
                                + " 次，数据太少。",
                        "MTBF: operating time of its station by breakdowns at the robot; MTTR: their time by their"
                                + " number (ISO 22400-2, each at the maintainable item of ISO 14224). ~: fewer than 10,"
                                + " too little data."),
                List.of(new Text("机器人", "Robot"), new Text("故障次数", "Breakdowns"), Text.of("MTBF"), Text.of("MTTR")),
                robots.stream()
                        .limit(MOST)
                        .map(row -> List.of(
                                name(review, row),
                                Text.of(String.valueOf(row.reliability().failures())),
                                time(row, row.meanMicrosBetweenFailures()),
                                time(row, row.meanMicrosToRestoration())))
                        .toList());
    }

    private static Text time(RobotKpis row, Ratio micros) {
        if (!micros.isDefined()) {
            return Text.of("–");
        }
        Text about = Durations.about(Duration.of(Math.round(micros.value()), ChronoUnit.MICROS));
        String few = row.reliability().isOfFew() ? "~" : "";
        return new Text(few + about.zh(), few + about.en());
    }

    private static Table rounds(Review review) {
        List<RoundKpis> rows = new ArrayList<>(review.rounds());
        RoundKpis all = RoundKpis.together(rows);
        rows.add(all);
        return Table.of(
                new Text("巡检", "Rounds of inspection"),
                new Text(
                        "及时发现 = 停机之前由巡检发现的磨损 ÷ 已知的磨损，附 95 % 置信区间（Wilson）。漏掉的磨损只能由停机得知。",
                        "In time: wear that a round found before it stopped the station, by all wear that became"
                                + " known, with its 95 % interval (Wilson). Missed wear is known by its stop alone."),
                List.of(
                        new Text("工位", "Station"),
                        new Text("查看", "Looks"),
                        new Text("发现", "Found"),
                        new Text("其中已晚", "Of it late"),
                        new Text("漏掉", "Missed"),
                        new Text("及时发现", "In time"),
                        new Text("计划停机占比", "Planned share")),
                rows.stream()
                        .map(row -> List.of(
                                row.element().isEmpty()
                                        ? new Text("合计", "All")
                                        : ReviewWords.element(review.line(), row.element()),
                                Text.of(String.valueOf(row.counts().made())),
                                Text.of(String.valueOf(row.counts().found())),
                                Text.of(String.valueOf(row.counts().late())),
                                Text.of(String.valueOf(row.counts().missed())),
                                Text.of(
                                        row.known() == 0
                                                ? "–"
                                                : percent(row.foundInTime().value()) + " % ("
                                                        + percent(row.foundInTimeLower()) + "–"
                                                        + percent(row.foundInTimeUpper()) + " %)"),
                                Text.of(
                                        row.plannedShare().isDefined()
                                                ? percent(row.plannedShare().value()) + " %"
                                                : "–")))
                        .toList());
    }
}
