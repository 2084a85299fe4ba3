package vn.sanvat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.Needs;
import vn.sanvat.ProgramInstalled;
import vn.sanvat.SiteTest;
import vn.sanvat.TestHome;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.content.Language;
import vn.sanvat.search.Search;

/** The JavaScript client: made of the document of the running site, and its own tests against that site; what its page shows is compiled. */
@SiteTest
@Needs("npm")
class ClientIT {
    private static final Path CLIENT = Path.of("src/client");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc", "tsconfig.json");
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int OLDEST_NODE = 20;
    /** What npm says where it does not reach the registry that it is set up with. */
    private static final Pattern AWAY =
            Pattern.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH");

    @LocalServerPort
    private int port;

    @Autowired
    private DeskPeople people;

    @Autowired
    private MakeToken makeToken;

    @Autowired
    private Search search;

    @TempDir
    private Path copy;

    private String token = "";

    @Test
    void isMadeOfTheDocumentAndItsTestsPass() throws Exception {
        copyClient();
        token = ApiClient.of(port, makeToken, people.administrator(), Scope.WRITE, Scope.PUBLISH)
                .token();
        install();
        assertDone("run", "--silent", "generate", "--", address() + "/api/v1/openapi.json");
        assertDone("run", "--silent", "build");
        await().atMost(Duration.ofSeconds(90)).until(() -> search.isUpToDate(Language.VIETNAMESE));
        var told = assertDone("test");
        assertThat(told).containsPattern("# pass \\d\\d").contains("# fail 0", "# skipped 0");
    }

    private void copyClient() throws IOException {
        for (var file : FILES) {
            Files.copy(CLIENT.resolve(file), copy.resolve(file));
        }
        TestHome.copy(CLIENT.resolve("src"), copy.resolve("src"));
        TestHome.copy(CLIENT.resolve("test"), copy.resolve("test"));
        Files.writeString(
                copy.resolve("test/page.ts"),
                ClientsPage.blocks("ts").get(0).replace("\"sanvat-client\"", "\"../src/index.js\""));
    }

    private void install() throws Exception {
        var version = run("node", "--version").told();
        if (Integer.parseInt(version.replaceFirst("(?s)v(\\d+).*", "$1")) < OLDEST_NODE) {
            leaveOut("Node is older than " + OLDEST_NODE);
        }
        var installed = run("npm", "ci", "--prefer-offline", "--fetch-retries=1");
        if (installed.status() != 0 && AWAY.matcher(installed.told()).find()) {
            leaveOut("npm reaches no registry");
        }
        assertThat(installed.status()).as(installed.told()).isZero();
    }

    private static void leaveOut(String why) {
        var leftOut = "ClientIT is left out: " + why + ".";
        System.out.println(leftOut);
        abort(leftOut);
    }

    private String assertDone(String... command) throws Exception {
        var done = run("npm", command);
        assertThat(done.status())
                .as(String.join(" ", command) + ":\n" + done.told())
                .isZero();
        return done.told();
    }

    private record Done(int status, String told) {}

    private Done run(String name, String... arguments) throws Exception {
        var program = ProgramInstalled.find(name).orElseThrow().toString();
        var told = copy.resolve("told.log");
        var builder = new ProcessBuilder(program)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(Map.of("SANVAT_URL", address(), "SANVAT_TOKEN", token, "NO_COLOR", "1"));
        var process = builder.start();
        try {
            assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS))
                    .as(name + " ends")
                    .isTrue();
            return new Done(process.exitValue(), Files.readString(told));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
