package vn.sanvat.api.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.accounts.Actor;
import vn.sanvat.api.ApiProblems;
import vn.sanvat.api.request.JsonBody;
import vn.sanvat.api.write.Refused;
import vn.sanvat.http.SiteAddress;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** The Model Context Protocol over HTTP, without sessions: one message, one answer. */
@RestController
class McpApi {
    private static final Logger log = LoggerFactory.getLogger(McpApi.class);
    private static final DataSize LARGEST = DataSize.ofMegabytes(1);
    private static final List<String> VERSIONS =
            List.of(ProtocolVersions.MCP_2025_03_26, ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_11_25);
    private static final String INSTRUCTIONS = """
        Sản Vật tells of certified OCOP products of Vietnam ("One Commune One Product"), who makes them, craft villages \
        and sights, festivals by the lunar calendar, and routes that join them. Everything that it says has a source. \
        Answer from what the tools say, name the page (url) of what you speak of, and say it plainly where something \
        is not known: dates that are only expected, positions that are known to the commune alone, recognitions that \
        are past. Region names of before July 2025 are understood. With a token you may draft texts for people to \
        approve; you never publish.""";

    private static final Set<String> MEMBERS = Set.of("jsonrpc", "id", "method", "params", "result", "error");

    private final Transport transport = new Transport();
    private final JsonMapper json;
    private final McpJsonMapper mapper;
    private final Refused refused;
    private final SiteAddress address;

    McpApi(ReadTools reading, DraftTools drafting, JsonMapper json, Refused refused, SiteAddress address) {
        this.json = json;
        this.mapper = new JacksonMcpJsonMapper(json);
        this.refused = refused;
        this.address = address;
        var all = Stream.concat(reading.all().stream(), drafting.all().stream()).toList();
        var scopes = all.stream().collect(Collectors.toUnmodifiableMap(Tool::name, Tool::scopes));
        McpServer.sync(transport)
                .serverInfo("sanvat", "1")
                .instructions(INSTRUCTIONS)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .jsonMapper(mapper)
                .jsonSchemaValidator(new DefaultJsonSchemaValidator(json))
                // on the thread of the request, which has its place among the dear ones
                .immediateExecution(true)
                .addToolFilter((context, tool) -> Caller.of(context).mayUse(scopes.getOrDefault(tool.name(), Set.of())))
                .tools(all.stream().map(this::specification).toList())
                .build();
    }

    /** Messages come in by this class; the library gives what answers them. */
    private static final class Transport implements McpStatelessServerTransport {
        private volatile @Nullable McpStatelessServerHandler handler;

        @Override
        public void setMcpHandler(McpStatelessServerHandler given) {
            handler = given;
        }

        McpStatelessServerHandler handler() {
            return Objects.requireNonNull(handler, "the server has been made");
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }

        @Override
        public List<String> protocolVersions() {
            return VERSIONS;
        }
    }

    private SyncToolSpecification specification(Tool tool) {
        var described = McpSchema.Tool.builder(tool.name(), tool.inputSchema())
                .title(tool.title())
                .description(tool.description())
                .annotations(McpSchema.ToolAnnotations.builder()
                        .title(tool.title())
                        .readOnlyHint(!tool.changes())
                        .destructiveHint(false)
                        .openWorldHint(false)
                        .build())
                .build();
        return SyncToolSpecification.builder()
                .tool(described)
                .callHandler((context, request) -> call(tool, context, request))
                .build();
    }

    private McpSchema.CallToolResult call(Tool tool, McpTransportContext context, McpSchema.CallToolRequest request) {
        var caller = Caller.of(context);
        try {
            var arguments =
                    json.convertValue(Objects.requireNonNullElse(request.arguments(), Map.of()), ObjectNode.class);
            return told(tool.work().answer(caller, arguments), false);
        } catch (ProblemOccurred e) {
            return told(ApiProblems.json(refused.with(e), Locale.ENGLISH), true);
        } catch (RuntimeException e) {
            log.error("the tool {} failed", tool.name(), e);
            var problem = new Problem("server.fault", 500, List.of());
            return told(ApiProblems.json(problem.occurred(), Locale.ENGLISH), true);
        }
    }

    /** As data, and as text for assistants that know no data. */
    private McpSchema.CallToolResult told(Map<String, Object> answer, boolean isError) {
        return McpSchema.CallToolResult.builder()
                .structuredContent(answer)
                .addTextContent(json.writeValueAsString(answer))
                .isError(isError)
                .build();
    }

    @PostMapping("/mcp")
    ResponseEntity<byte[]> message(HttpServletRequest request) throws IOException {
        var version = request.getHeader("MCP-Protocol-Version");
        if (version != null && !VERSIONS.contains(version)) {
            throw Problem.badRequest("mcp.version", Problem.shown(version), String.join(", ", VERSIONS))
                    .occurred();
        }
        var bytes = JsonBody.bytes(request, LARGEST);
        JsonBody.read(request, bytes, MEMBERS);
        return answer(message(bytes), caller(request));
    }

    /** There is no stream to be opened: without sessions there is nothing to tell of one's own accord. */
    @GetMapping("/mcp")
    ResponseEntity<byte[]> stream(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ALLOW, "POST");
        throw new Problem("request.method", 405, List.of("POST")).occurred();
    }

    private McpSchema.JSONRPCMessage message(byte[] bytes) {
        try {
            return McpSchema.deserializeJsonRpcMessage(mapper, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.badRequest("mcp.message").occurred(e);
        }
    }

    private ResponseEntity<byte[]> answer(McpSchema.JSONRPCMessage message, Caller caller) {
        if (message instanceof McpSchema.JSONRPCRequest asked) {
            var answer =
                    transport.handler().handleRequest(caller.context(), asked).block();
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8));
        }
        if (message instanceof McpSchema.JSONRPCNotification told) {
            transport.handler().handleNotification(caller.context(), told).block();
            return ResponseEntity.accepted().build();
        }
        // nothing was asked of the caller
        throw Problem.badRequest("mcp.message").occurred();
    }

    private Caller caller(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var person = authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : null;
        return new Caller(person, address.base(request));
    }
}
