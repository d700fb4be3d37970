using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Rejoinder.Register;
using Rejoinder.Register.Accounts;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Page;

/// <summary>What every page has: the register, who looks, and one way to do a thing and tell what went wrong.</summary>
public abstract class DeskPage : ComponentBase
{
    /// <summary>The register.</summary>
    [Inject]
    public Register.Register Register { get; set; } = null!;

    /// <summary>Who looks.</summary>
    [Inject]
    public Visitor Visitor { get; set; } = null!;

    /// <summary>Leads elsewhere.</summary>
    [Inject]
    public NavigationManager Nav { get; set; } = null!;

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    /// <summary>What went wrong, in words; null where nothing.</summary>
    protected string? Problem { get; set; }

    /// <summary>Somebody else changed the thing in between.</summary>
    protected bool IsConflict { get; private set; }

    /// <summary>The account that looks.</summary>
    protected Account Me => Visitor.Me;

    /// <summary>Whether the account may do what analysts may.</summary>
    protected bool CanWrite => Visitor.Is(Role.Analyst);

    /// <summary>Whether the account may do what editors may.</summary>
    protected bool CanPublish => Visitor.Is(Role.Editor);

    /// <summary>This page's address, with its query.</summary>
    protected string Here => Http.Request.Path + Http.Request.QueryString.Value;

    /// <summary>Whether a form was sent.</summary>
    protected bool IsSent => HttpMethods.IsPost(Http.Request.Method) && Http.Request.HasFormContentType;

    /// <summary>A field of the form that was sent; empty where there is none.</summary>
    protected string Field(string name) => IsSent ? Http.Request.Form[name].ToString().Trim() : "";

    /// <summary>What a field shows: what was sent with it, so that nothing typed is lost, else what is kept.</summary>
    protected string Kept(string form, string name, string? otherwise = "") =>
        IsSent && Http.Request.Form["_handler"] == form && Http.Request.Form.TryGetValue(name, out var sent)
            ? sent.ToString()
            : otherwise ?? "";

    /// <summary>A field with a number.</summary>
    protected int Number(string name) =>
        int.TryParse(Field(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A value of the address.</summary>
    protected string Asked(string name) => Http.Request.Query[name].ToString();

    /// <summary>Does a thing; what goes wrong is told on the page, with the form as it was sent.</summary>
    /// <returns>Whether it is done.</returns>
    protected bool Do(Action act)
    {
        ArgumentNullException.ThrowIfNull(act);
        try
        {
            act();
            return true;
        }
        catch (RegisterException problem)
        {
            Problem = problem.Message;
            IsConflict = problem.Kind == ProblemKind.Conflict;
            Http.Response.StatusCode = Problems.Status(problem);
            return false;
        }
    }

    /// <summary>Does a thing, then shows a page anew.</summary>
    protected void Do(Action act, string then)
    {
        if (Do(act))
        {
            Nav.NavigateTo(then);
        }
    }

    /// <summary>Refuses a form for a reason.</summary>
    protected void Refuse(string why)
    {
        Problem = why;
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
