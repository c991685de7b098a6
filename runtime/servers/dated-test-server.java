import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.temporal.internal.testservice.GRPCServerHelper;
import io.temporal.internal.testservice.TestServicesStarter;

/** The time-skipping test server, except that its clock starts at the moment it is given. */
class DatedTestServer {
  private static final boolean CLOCK_STANDS_UNTIL_IT_IS_TURNED = true;

  public static void main(String[] args) throws Exception {
    var startsAtMillis = Long.parseLong(args[0]);
    var port = Integer.parseInt(args[1]);
    var starter = new TestServicesStarter(CLOCK_STANDS_UNTIL_IT_IS_TURNED, startsAtMillis);
    var server = Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create());
    GRPCServerHelper.registerServicesAndHealthChecks(starter.getServices(), server);
    server.build().start().awaitTermination();
  }
}
