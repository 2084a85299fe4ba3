package vn.sanvat.admin;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.sanvat.problem.Problem;

/**
 * What no other page of the desk answers: the desk says so itself, with its own way on. A single word is named apart,
 * since else the lists of the public site would take it for a section of theirs.
 */
@Controller
class UnknownPages {
    @GetMapping({"/admin/**", "/admin/{page}"})
    ResponseEntity<String> unknown() {
        throw Problem.notFound("not_found.address").occurred();
    }
}
