package vn.sanvat.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.Reach;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.SiteAction;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

/** Whose a token is and what it may, and who works here. */
@RestController
class MeApi {
    private final Accounts accounts;
    private final Permissions permissions;
    private final Answers answers;

    MeApi(Accounts accounts, Permissions permissions, Answers answers) {
        this.accounts = accounts;
        this.permissions = permissions;
        this.answers = answers;
    }

    @GetMapping("/api/v1/me")
    ResponseEntity<byte[]> me(WebRequest request) {
        var actor = TokenFilter.actor();
        KnownParameters.parameters(request, KnownParameters.LANGUAGE);
        return answers.toOne(Map.of(
                "person", person(actor.account()),
                "token", actor.token(),
                "reach", reach(actor.reach())));
    }

    @GetMapping("/api/v1/people")
    ResponseEntity<byte[]> people(WebRequest request) {
        permissions.require(TokenFilter.actor(), SiteAction.MANAGE_PEOPLE);
        KnownParameters.parameters(request, KnownParameters.LANGUAGE);
        return answers.toOne(
                Map.of("people", accounts.all().stream().map(MeApi::person).toList()));
    }

    private static Map<String, Object> person(Account account) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", account.id().value());
        json.put("name", account.name());
        json.put("email", account.email().value());
        json.put("state", account.state().key());
        json.put("roles", account.grants().stream().map(MeApi::role).toList());
        return json;
    }

    private static Map<String, Object> role(Grant grant) {
        var json = limits(grant.regions(), grant.types(), grant.languages());
        json.put("role", grant.role().key());
        return json;
    }

    private static Map<String, Object> reach(Reach reach) {
        var json = limits(reach.regions(), reach.types(), reach.languages());
        json.put("scopes", reach.scopes().stream().sorted().map(Scope::key).toList());
        return json;
    }

    private static Map<String, Object> limits(Set<String> regions, Set<EntryType> types, Set<Language> languages) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("regions", regions.stream().sorted().toList());
        json.put("types", types.stream().sorted().map(EntryType::key).toList());
        json.put("languages", languages.stream().map(Language::tag).sorted().toList());
        return json;
    }
}
