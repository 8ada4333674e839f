package linetwin.sim.learn.calibrate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.value.Text;

/** Why telemetry does not tell a parameter. */
final class Reasons {
    static final Text NOTHING_SEEN = new Text("没有观察到", "none was seen");

    static final Text SEVERAL_PLACES =
            new Text("工位有多个位置，状态只显示其中一个", "the station has several places, and its state shows one of them");

    static final Text WEAR = new Text("磨损使停机变频繁，而磨损看不到", "wear makes stops more frequent, and wear is not seen");

    static final Text OPERATORS = new Text(
            "维修班也操作工位，何时有人空闲无法得知", "the crew also operates stations, so that when somebody was free is not told");

    static final Text CONTROL_ROOM = new Text(
            "部分停机由控制室排除，其时间与维修无法分开",
            "a control room clears part of these stops, and its attempts can't be told from repair");

    static final Text QUEUED =
            new Text("每次都要等维修班，等待与维修无法分开", "the crew was busy at each of them, and waiting can't be told from repair");

    static final Text RESPONSE_LONGER =
            new Text("场景中的响应比观察到的停机还长", "the scenario's response is longer than the stops that were seen");

    static final Text PARTS =
            new Text("零件没有编号，看不到单个到达", "parts have no identity, so that single arrivals are not seen");

    static final Text NEVER_FREE =
            new Text("从未不受阻碍，只知道上限", "nothing passed unhindered often enough: only an upper bound is known");

    static final Text SEVERAL_DEFECTS = new Text(
            "多个工位产生缺陷，同一检验无法分清",
            "several stations make the defects that one inspection finds, and they can't be told apart");

    static final Text NO_INSPECTION = new Text("之后没有能分清的检验", "no inspection behind it tells its defects");

    static final Text SEQUENCE = new Text("车型按固定顺序投入", "variants are begun in a given sequence");

    private static final Text STRUCTURE = new Text("结构，取自场景", "structure: what the line consists of, kept as it is");
    private static final Text PLAN = new Text("计划，不是测量值", "a plan, not a measured value");
    private static final Text DETECTION =
            new Text("检出与缺陷无法分开", "detection and defects can't be told apart from verdicts alone");
    private static final Text LOGISTICS = new Text("没有消息说明车队的行程", "no message tells the trips of a fleet");
    private static final Text UNSEEN_WEAR = new Text("没有消息说明磨损", "no message tells wear before it is maintained");
    private static final Text ENERGY = new Text("电表只报总量", "meters tell totals, not the power of each state");
    private static final Text RESPONSE = new Text("响应与维修无法分开", "response and repair can't be told apart");
    private static final Text LOOK_UP = new Text("查找与更换无法分开", "looking up and exchanging can't be told apart");
    private static final Text CARRIERS = new Text("没有消息说明载具返回", "no message tells the way back of carriers");
    private static final Text MENDING = new Text("没有消息说明返修是否成功", "no message tells whether a defect was mended");
    private static final Text NO_MESSAGE = new Text("没有消息说明", "no message tells it");

    /** By what the path of a parameter contains, the most particular first. */
    private static final Map<String, Text> BY_FIELD = byField();

    private Reasons() {}

    private static Map<String, Text> byField() {
        Map<String, Text> reasons = new LinkedHashMap<>();
        reasons.put(".power.", ENERGY);
        reasons.put(".wear.", UNSEEN_WEAR);
        reasons.put(".response", RESPONSE);
        reasons.put(".wrong-part.detection", DETECTION);
        reasons.put(".wrong-part.", LOOK_UP);
        reasons.put(".inspection.", DETECTION);
        reasons.put(".quality.repair", MENDING);
        reasons.put(".quality.defect", NO_INSPECTION);
        reasons.put(".way-back", CARRIERS);
        for (String field : List.of("call-off", "trip", "back", "charging")) {
            reasons.put("." + field, LOGISTICS);
        }
        for (String field : List.of("pitch", "overbake", "dwell", "takt")) {
            reasons.put("." + field, NEVER_FREE);
        }
        for (String field : List.of("plan.", "shift-plans.", ".direct-operators", ".ideal")) {
            reasons.put(field, PLAN);
        }
        for (String field : List.of(
                ".capacity",
                ".places",
                ".initial",
                ".discipline",
                ".lot",
                ".panels-per-stroke",
                ".bin",
                ".per-item",
                ".count",
                ".size",
                ".skills.",
                ".clock",
                ".kind")) {
            reasons.put(field, STRUCTURE);
        }
        return reasons;
    }

    static Text of(String path) {
        return BY_FIELD.entrySet().stream()
                .filter(entry -> path.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(NO_MESSAGE);
    }
}
