// Shows the description of this API. A token that is typed in stays in this page and is sent to this site alone.
window.ui = SwaggerUIBundle({
  url: "/api/v1/openapi.json",
  dom_id: "#document",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  persistAuthorization: false,
});
