using System.Buffers.Binary;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Pulumi.Rpc;

namespace ServiceInfra.Conformance.Engine;

/// <summary>One request, and all the ways to answer it.</summary>
internal sealed record Call(FakeEngine Engine, HttpContext Http, string Method, ReadOnlyMemory<byte> Body)
{
    public RegisterResourceRequest Registration => RegisterResourceRequest.Parser.ParseFrom(Body.Span);

    public bool Registers(string name) => Method == "RegisterResource" && Registration.Name == name;

    public Task AnswerAsync(IMessage message) => AnswerAsync(Frame(message.ToByteArray(), message.CalculateSize()));

    /// <summary>Answers with any bytes as if they were fine.</summary>
    public async Task AnswerAsync(byte[] bytes)
    {
        await Http.Response.StartAsync();
        await Http.Response.Body.WriteAsync(bytes);
        Http.Response.AppendTrailer("grpc-status", "0");
    }

    public async Task<bool> RefuseAsync(int code, string message)
    {
        await Http.Response.StartAsync();
        Http.Response.AppendTrailer("grpc-status", code.ToString());
        Http.Response.AppendTrailer("grpc-message", Uri.EscapeDataString(message));
        return true;
    }

    /// <summary>Starts an answer and then breaks the connection off, or just never goes on.</summary>
    public async Task<bool> StopHalfwayAsync(bool abort)
    {
        await Http.Response.StartAsync();
        await Http.Response.Body.WriteAsync(Frame([1, 2, 3], 1000));
        await Http.Response.Body.FlushAsync();
        if (abort) Http.Abort();
        return true;
    }

    public static byte[] Frame(byte[] message, int claimedLength)
    {
        var frame = new byte[5 + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), claimedLength);
        message.CopyTo(frame, 5);
        return frame;
    }
}
