package linetwin.sim.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import linetwin.model.line.Area;
import linetwin.model.line.Buffer;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.value.Text;
import linetwin.sim.report.Report.Fact;
import linetwin.sim.report.Section.LineDrawing;
import linetwin.sim.report.Section.LineDrawing.Shape;
import linetwin.sim.report.Section.Table;
import linetwin.sim.scenario.Lever;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.Mark;
import linetwin.sim.scenario.file.ParameterValue;

/** What every page says about the line behind its figures: how it looks, how it was run, and what its figures rest on. */
final class Assumptions {
    private Assumptions() {}

    static List<Fact> facts(Scenario scenario, RunPlan plan, String version) {
        return List.of(
                new Fact(new Text("场景", "Scenario"), Text.of(scenario.name())),
                new Fact(new Text("重复次数", "Replications"), Text.of(String.valueOf(plan.replications()))),
                new Fact(new Text("每次模拟时长", "Simulated time each"), Words.duration(plan.duration())),
                new Fact(new Text("预热", "Warm-up before it"), warmUp(plan.warmUp())),
                new Fact(new Text("随机种子", "Seed"), Text.of(String.valueOf(plan.seed()))),
                new Fact(new Text("区间", "Intervals"), new Text("95 % 置信区间", "95 % confidence")),
                new Fact(new Text("程序", "Program"), Text.of("Linetwin " + version)));
    }

    private static Text warmUp(Duration time) {
        return time.isZero() ? new Text("无", "none") : Words.duration(time);
    }

    static LineDrawing line(Line line) {
        List<LineDrawing.Area> areas = new ArrayList<>();
        for (Area area : line.areas()) {
            List<Shape> shapes = line.elements().stream()
                    .filter(element -> element.label().area().equals(area.id()))
                    .map(Assumptions::shape)
                    .toList();
            areas.add(new LineDrawing.Area(area.title(), shapes));
        }
        return new LineDrawing(
                new Text("产线", "The line"),
                new Text(
                        "按物流顺序；圆角框是工位，虚线框是缓存（数字为容量），长框是输送链或同步线。",
                        "In the order of flow: boxes are stations, dashed ones buffers with their capacity, long ones"
                                + " conveyors and synchronous lines."),
                areas);
    }

    private static Shape shape(Element element) {
        Text title = element.label().title();
        int capacity = element.contents().capacity();
        return switch (element.kind()) {
            case STATION -> new Shape("station", title, capacity > 1 ? "×" + capacity : "");
            case BUFFER -> new Shape("buffer", title, capacity(capacity));
            case CONVEYOR -> new Shape("conveyor", title, capacity(capacity));
            case SYNCHRONOUS_LINE -> new Shape("conveyor", title, "×" + capacity);
            case PRESS_LINE -> new Shape("station", title, "");
            case PANEL_STORE -> new Shape("buffer", title, "");
            case SOURCE, SINK -> new Shape("end", title, "");
        };
    }

    private static String capacity(int capacity) {
        return capacity == Buffer.UNLIMITED ? "∞" : String.valueOf(capacity);
    }

    /** What the figures rest on: how many of each mark, then all of them. */
    static List<Section> evidence(Scenario scenario) {
        List<List<Text>> marks = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            marks.add(List.of(Text.of(mark.sign()), meaning(mark), Text.of(count(scenario, mark))));
        }
        long bare = scenario.parameters().stream()
                .filter(row -> row.basis().isEmpty())
                .count();
        marks.add(List.of(Text.of("–"), new Text("未注明依据", "no basis given"), Text.of(String.valueOf(bare))));
        List<Section> sections = new ArrayList<>();
        sections.add(new Table(
                new Text("假设及其依据", "Assumptions and what they rest on"),
                new Text(
                        "每个参数都注明依据；数字再精确，也不会比它的假设更可靠。",
                        "Every parameter names its basis. A figure is no better than what it rests on."),
                false,
                List.of(new Text("标记", "Mark"), new Text("含义", "Meaning"), new Text("参数个数", "Parameters")),
                marks));
        if (!scenario.levers().isEmpty()) {
            sections.add(levers(scenario.levers()));
        }
        sections.add(parameters(scenario.parameters()));
        return sections;
    }

    private static String count(Scenario scenario, Mark mark) {
        return String.valueOf(scenario.parameters().stream()
                .filter(row -> row.basis().filter(basis -> basis.mark() == mark).isPresent())
                .count());
    }

    private static Text meaning(Mark mark) {
        return switch (mark) {
            case SOURCE -> new Text("有公开来源", "a published source says it");
            case DERIVED -> new Text("由有来源的数字推算", "arithmetic from sourced figures");
            case KNOWLEDGE -> new Text("行业常识，无来源", "general professional knowledge, no source");
            case CALIBRATED -> new Text("由产线数据校准", "calibrated: learned from what the line told");
            case ASSUMED -> new Text("假设", "an assumption");
        };
    }

    private static Table levers(List<Lever> levers) {
        return new Table(
                new Text("措施及其证据", "Levers and their evidence"),
                new Text("证据等级说明公开资料有多可靠。", "The grade says how good the published evidence is."),
                false,
                List.of(new Text("措施", "Lever"), new Text("证据等级", "Grade"), new Text("依据", "Basis")),
                levers.stream()
                        .map(lever -> List.of(lever.title(), Text.of(lever.grade()), text(lever.basis())))
                        .toList());
    }

    private static Text text(Basis basis) {
        String sign = basis.mark().sign() + " ";
        return new Text(sign + basis.text().zh(), sign + basis.text().en());
    }

    private static Table parameters(List<ParameterValue> values) {
        List<List<Text>> rows = values.stream()
                .map(row -> Arrays.asList(
                        Text.of(row.path()),
                        Text.of(row.value()),
                        row.basis().map(Assumptions::text).orElse(Text.of("–"))))
                .toList();
        return new Table(
                new Text("全部参数", "All parameters"),
                new Text("按场景文件中的路径。", "By path in the scenario file."),
                true,
                List.of(new Text("参数", "Parameter"), new Text("值", "Value"), new Text("依据", "Basis")),
                rows);
    }
}
