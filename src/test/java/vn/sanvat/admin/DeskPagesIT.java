package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.sanvat.SiteTest;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.Role;
import vn.sanvat.accounts.people.ChangePerson;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

@SiteTest
class DeskPagesIT {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.ADMINISTRATOR);

    /** Shown to those who are not signed in, too. */
    private static final Set<String> OPEN = Set.of(
            "/admin/sign-in",
            "/admin/passkey/challenge",
            "/admin/passkey/sign-in",
            "/admin/set-up/x",
            "/admin/invitation/x",
            "/admin/assets/x/x",
            "/admin/here",
            "/admin/language");

    /** Who may see or send; an address that is not listed here is for all who are signed in. */
    private static final Map<String, Set<Role>> ONLY = Map.of(
            "/admin/people", ADMINISTRATOR,
            "/admin/audit", ADMINISTRATOR,
            "/admin/webhooks", ADMINISTRATOR,
            "/admin/search", ADMINISTRATOR,
            "/admin/search/asked", ADMINISTRATOR);

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ChangePerson change;

    @Autowired
    private AuditLog audit;

    @Autowired
    private DeskPeople people;

    private Map<String, Set<RequestMethod>> routes() {
        Map<String, Set<RequestMethod>> routes = new TreeMap<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/admin"))
                        .forEach(pattern -> routes.computeIfAbsent(
                                        pattern.replaceAll("\\{[^}]*}", "x"),
                                        path -> EnumSet.noneOf(RequestMethod.class))
                                .addAll(mapping.getMethodsCondition().getMethods())));
        return routes;
    }

    private static Set<Role> allowed(String path) {
        return ONLY.entrySet().stream()
                .filter(rule -> path.equals(rule.getKey()) || path.startsWith(rule.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ALL);
    }

    @Test
    void everyRouteIsClosedToThoseWhoAreNotSignedIn() {
        var nobody = new DeskClient(port);
        var routes = routes();
        assertThat(routes).hasSizeGreaterThan(10);
        routes.forEach((path, methods) -> methods.forEach(method -> {
            if (OPEN.contains(path)) {
                return;
            }
            if (method == RequestMethod.GET) {
                var answer = nobody.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .startsWith("/admin/sign-in?next=");
            } else {
                assertThat(nobody.post(path).statusCode()).as(path).isEqualTo(401);
            }
        }));
    }

    @Test
    void everyRouteAnswersEachRoleAsItShould() {
        Map<Role, DeskClient> clients = new EnumMap<>(Role.class);
        clients.put(Role.ADMINISTRATOR, people.signedIn(port, people.administrator()));
        List.of(Role.EDITOR, Role.AUTHOR, Role.ORGANISER)
                .forEach(role -> clients.put(role, people.signedIn(port, people.person("route-" + role.key(), role))));
        List<String> wrong = new ArrayList<>();
        routes().forEach((path, methods) -> methods.forEach(method -> clients.forEach((role, client) -> {
            if (OPEN.contains(path) || path.equals("/admin/sign-out")) {
                return;
            }
            var status = (method == RequestMethod.GET ? client.get(path) : client.post(path)).statusCode();
            var denied = status == 403 || status == 401;
            if (denied == allowed(path).contains(role) || status >= 500) {
                wrong.add(method + " " + path + " as " + role + ": " + status);
            }
        })));
        assertThat(wrong).isEmpty();
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        var client = people.signedIn(port, people.administrator());
        routes().forEach((path, methods) -> {
            if (!methods.contains(RequestMethod.GET) || methods.size() > 1) {
                assertThat(client.postAsItIs(path).statusCode()).as(path).isEqualTo(403);
            }
        });
        assertThat(client.get("/admin/account").statusCode()).isEqualTo(200);
    }

    @Test
    void changesAreNeverMadeByGet() {
        routes().forEach((path, methods) ->
                assertThat(methods).as(path).isNotEmpty().isSubsetOf(RequestMethod.GET, RequestMethod.POST));
    }

    @Test
    void aWrongPasswordIsRefusedAndTooManyAreNotLookedAt() {
        var person = people.person("forgetful", Role.AUTHOR);
        var client = new DeskClient(port);
        for (var i = 0; i < 10; i++) {
            assertThat(client.post(
                                    "/admin/sign-in",
                                    "email",
                                    person.account().email().value(),
                                    "password",
                                    "không phải thế")
                            .statusCode())
                    .isEqualTo(401);
        }
        var answer = client.post(
                "/admin/sign-in", "email", person.account().email().value(), "password", DeskPeople.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 900);
        assertThat(answer.body()).contains("value=\"forgetful@sanvat.example\"");
    }

    @Test
    void aSessionEndsWhenRolesChange() {
        var person = people.person("changing", Role.AUTHOR);
        var client = people.signedIn(port, person);
        assertThat(client.get("/admin/account").statusCode()).isEqualTo(200);
        change.give(people.administrator(), person.id(), vn.sanvat.accounts.Grant.of(Role.EDITOR));
        assertThat(client.get("/admin/account").statusCode()).isEqualTo(302);
    }

    @Test
    void changingThePasswordEndsTheOtherSessionsAndStaysHere() {
        var person = people.person("careful", Role.EDITOR);
        var here = people.signedIn(port, person);
        var elsewhere = people.signedIn(port, person);
        assertThat(here.post("/admin/account/password", "password", "thanh trà Tiên Phước tháng chín")
                        .statusCode())
                .isEqualTo(303);
        assertThat(here.get("/admin/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/admin/account").statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutEndsTheSession() {
        var client = people.signedIn(port, people.person("leaving", Role.EDITOR));
        assertThat(client.post("/admin/sign-out").statusCode()).isEqualTo(303);
        assertThat(client.get("/admin/account").statusCode()).isEqualTo(302);
    }

    @Test
    void theAuditLogTellsWhoInvitedWhom() {
        people.person("audited", Role.EDITOR);
        var found = audit.find(new AuditLog.Query("Trần Thị Hà", "person.invited", "", "", 1000));
        assertThat(found).anySatisfy(entry -> assertThat(entry.detail()).startsWith("audited@sanvat.example editor"));
        var page = people.signedIn(port, people.administrator()).get("/admin/audit?action=person.invited");
        assertThat(page.body()).contains("audited@sanvat.example");
    }

    @Test
    void theAuditLogNamesRolesAndTheirLimitsAsPeopleDo() {
        people.person(
                "audited-limits",
                Grant.limited(Role.EDITOR, Set.of("da-nang"), Set.of(EntryType.EVENT), Set.of(new Language("en"))));
        var client = people.signedIn(port, people.administrator());
        for (var path : List.of("/admin/audit", "/admin/audit/table.csv")) {
            assertThat(client.get(path + "?action=person.invited").body())
                    .as(path)
                    .contains("audited-limits@sanvat.example · Biên tập viên (Thành phố Đà Nẵng; Sự kiện; Tiếng Anh)")
                    .doesNotContain("regions=", "types=event");
        }
        assertThat(client.get("/admin/audit?action=account.signed_in").body())
                .contains("bằng mật khẩu")
                .doesNotContain(">password<");
    }

    @Test
    void theLimitsOfARoleAreChangedAfterItWasGiven() {
        var person = people.person("limited", Grant.limited(Role.AUTHOR, Set.of("da-nang"), Set.of(), Set.of()));
        var grant = person.account().grants().get(0).id();
        var client = people.signedIn(port, people.administrator());
        var page = "/admin/people/" + person.id();
        assertThat(client.get(page).body()).contains("value=\"Thành phố Đà Nẵng\"");
        var refused = client.post(page + "/roles/limits", "grant", grant, "types", "story", "regions", "Không đâu cả");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("value=\"Không đâu cả\"")
                .containsPattern("id=\"grant-1-type-story\" value=\"story\" checked");
        assertThat(client.post(page + "/roles/limits", "grant", grant, "types", "story", "languages", "vi")
                        .statusCode())
                .isEqualTo(303);
        assertThat(accounts.require(person.id()).grants())
                .containsExactly(
                        new Grant(grant, Role.AUTHOR, Set.of(), Set.of(EntryType.STORY), Set.of(new Language("vi"))));
        assertThat(client.get("/admin/audit?action=person.limits_changed").body())
                .contains("limited@sanvat.example · Người viết (Câu chuyện; Tiếng Việt)");
        var before = audit.find(new AuditLog.Query("", "person.limits_changed", "", "", 100))
                .size();
        client.post(page + "/roles/limits", "grant", grant, "types", "story", "languages", "vi");
        assertThat(audit.find(new AuditLog.Query("", "person.limits_changed", "", "", 100)))
                .as("nothing was changed")
                .hasSize(before);
    }

    @Test
    void theLastAdministratorStays() {
        var administrator = people.administrator();
        var client = people.signedIn(port, administrator);
        var answer = client.post("/admin/people/" + administrator.id() + "/deactivate");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(client.get("/admin/people").statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownAddressIsAPageOfTheDesk() {
        var client = people.signedIn(port, people.administrator());
        for (var path : List.of("/admin/khong-co/trang-nay", "/admin/khong-co", "/admin/bulk")) {
            var answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("href=\"/admin/entries\"", "class=\"problem\"");
        }
    }

    @Test
    void aFormThatIsTooLargeIsSaidOnTheDesk() {
        var client = people.signedIn(port, people.administrator());
        var answer = client.post("/admin/entries/stories/thu/save", "body", "a".repeat(4 * 1024 * 1024));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("Bàn biên tập", "Nội dung gửi lên quá lớn nên chưa được nhận.")
                .doesNotContain("Không hiểu được");
    }

    @Test
    void aTokenFromElsewhereLeadsNowhereElse() {
        var client = new DeskClient(port);
        people.administrator();
        var answer = client.post(
                "/admin/sign-in",
                "email",
                "ha@sanvat.example",
                "password",
                DeskPeople.PASSWORD,
                "next",
                "https://example.org/");
        assertThat(answer.headers().firstValue("Location")).hasValue("/admin");
    }

    @Test
    void signingInLeadsToThePageThatWasAskedForWithItsFilters() {
        var page = "/admin/entries?type=story&q=g%E1%BB%91m&page=2";
        var client = new DeskClient(port);
        var asked = client.get(page).headers().firstValue("Location").orElseThrow();
        assertThat(next(client.get(asked).body()))
                .as("the button for the language")
                .isEqualTo(asked);
        people.administrator();
        for (var path : List.of(page, "/admin/entries/stories/thu?lang=en")) {
            assertThat(signedIn(path)).isEqualTo(path);
        }
        assertThat(signedIn("/admin/entries?q=a\r\nSet-Cookie: b=c")).isEqualTo("/admin/entries");
        assertThat(signedIn("/admin/../x?lang=en")).isEqualTo("/admin");
    }

    private String signedIn(String next) {
        return new DeskClient(port)
                .post("/admin/sign-in", "email", "ha@sanvat.example", "password", DeskPeople.PASSWORD, "next", next)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String next(String page) {
        return page.replaceAll("(?s).*<form class=\"tongues\".*?name=\"next\" value=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
    }

    @Test
    void thePageThatAnswersAFormIsShownInTheOtherLanguageToo() {
        var client = people.signedIn(port, people.administrator());
        var entry = OwnDesk.begin(client, "story", "Đổi tiếng giữa chừng");
        var english = OwnDesk.at(client.post(entry + "/translate", "to", "en"));
        var refused = List.of(
                OwnDesk.save(client, english, "0".repeat(40), "save", "Half", "Words."),
                client.post(entry + "/rename", "to", "Không được"),
                client.post("/admin/media/delete", "path", "2026/khong-co.jpg"),
                client.post("/admin/people/invite", "email", "x"));
        assertThat(refused).allSatisfy(answer -> assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400));
        assertThat(refused.stream().map(answer -> next(answer.body())))
                .containsExactly(english, entry, "/admin/media", "/admin/people/invite");
        assertThat(next(client.get("/admin/entries?type=story").body())).isEqualTo("/admin/entries?type=story");
    }

    @Test
    void manyRequestsAtOnceDoNotWaitForEachOther() throws Exception {
        var client = people.signedIn(port, people.administrator());
        var workers = Executors.newFixedThreadPool(12);
        try {
            var answers = IntStream.range(0, 120)
                    .mapToObj(number ->
                            workers.submit(() -> client.get("/admin/account").statusCode()))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(200);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void anInvitationThatIsRefusedKeepsItsLimits() {
        var client = people.signedIn(port, people.administrator());
        var refused = client.post(
                "/admin/people/invite",
                "name",
                "Ai",
                "email",
                "ai@sanvat.example",
                "role",
                "author",
                "types",
                "story",
                "regions",
                "Không đâu cả");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("value=\"Không đâu cả\"")
                .containsPattern("id=\"type-story\" value=\"story\" checked");
    }
}
