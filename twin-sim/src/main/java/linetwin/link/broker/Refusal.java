package linetwin.link.broker;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttVersion;

/** Why a client is not let in, in the words of MQTT 3.1.1 and 5. */
enum Refusal {
    UNAVAILABLE(
            MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE,
            MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5),
    CLIENT_ID(
            MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED,
            MqttConnectReturnCode.CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID);

    private final MqttConnectReturnCode three;
    private final MqttConnectReturnCode five;

    Refusal(MqttConnectReturnCode three, MqttConnectReturnCode five) {
        this.three = three;
        this.five = five;
    }

    /** Answers a client that wants in, and hangs up. */
    void answer(ChannelHandlerContext context, MqttConnectMessage connect) {
        boolean isFive = connect.variableHeader().version() == MqttVersion.MQTT_5.protocolLevel();
        var unused = context.writeAndFlush(MqttMessageBuilders.connAck()
                        .returnCode(isFive ? five : three)
                        .properties(MqttProperties.NO_PROPERTIES)
                        .sessionPresent(false)
                        .build())
                .addListener(ChannelFutureListener.CLOSE);
    }
}
